const letters = 'ABCDEFGHJKLMNPRSTUVWXYZ';

/** A school's UAI: three digits of département, four of serial number, and the check letter (number modulo 23). */
export function uai(department: string, serial: number): string {
  const digits = department + String(serial).padStart(4, '0');
  return digits + letters[Number(digits) % 23];
}
