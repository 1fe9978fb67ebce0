/** What a process has spent. */
export type Usage = {
  /** All its threads, user and system. */
  cpuMs: number;
  /** Its main thread only: what a request costs beside the hash, which other threads compute. */
  mainThreadMs: number;
  residentMb: number;
  peakResidentMb: number;
};

const MB = 1024 * 1024;

export function readUsage(): Usage {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const main = process.threadCpuUsage();
  return {
    cpuMs: (userCPUTime + systemCPUTime) / 1000,
    mainThreadMs: (main.user + main.system) / 1000,
    residentMb: process.memoryUsage.rss() / MB,
    // In kilobytes (libuv).
    peakResidentMb: maxRSS / 1024,
  };
}
