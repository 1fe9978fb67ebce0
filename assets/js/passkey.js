/**
 * Asks the device for a passkey. Loaded when a button asks for it, so that no page weighs more. The conversions are
 * written out because older browsers lack parseRequestOptionsFromJSON and toJSON.
 */
const toBytes = (text) =>
  Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (character) => character.charCodeAt(0));

const toText = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');

const withBytes = (list = []) => list.map((one) => ({ ...one, id: toBytes(one.id) }));

export async function askPasskey(form) {
  const answer = await fetch(`${form.getAttribute('action')}/options`, {
    method: 'POST',
    body: new URLSearchParams({ csrf: form.elements.csrf.value }),
  });
  if (!answer.ok || answer.redirected) throw new Error('no options');
  const options = await answer.json();
  options.challenge = toBytes(options.challenge);
  let credential;
  if (form.dataset.passkey === 'create') {
    options.user.id = toBytes(options.user.id);
    options.excludeCredentials = withBytes(options.excludeCredentials);
    credential = await navigator.credentials.create({ publicKey: options });
  } else {
    options.allowCredentials = withBytes(options.allowCredentials);
    credential = await navigator.credentials.get({ publicKey: options });
  }
  const { response } = credential;
  const texts = { clientDataJSON: toText(response.clientDataJSON) };
  for (const name of ['attestationObject', 'authenticatorData', 'signature', 'userHandle']) {
    if (response[name]) texts[name] = toText(response[name]);
  }
  if (response.getTransports) texts.transports = response.getTransports();
  form.elements.reponse.value = JSON.stringify({
    id: credential.id,
    rawId: toText(credential.rawId),
    type: credential.type,
    clientExtensionResults: credential.getClientExtensionResults(),
    response: texts,
  });
  // Not requestSubmit: the listener that brought us here must not answer again.
  form.submit();
}
