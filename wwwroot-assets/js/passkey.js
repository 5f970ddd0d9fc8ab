// A form with data-passkey asks the browser for a passkey, puts the answer into its hidden field and is sent.

const words = {
  NotAllowedError: 'No passkey was used. Try again, or choose another way.',
  InvalidStateError: 'This device has a passkey for this account already.',
  SecurityError: 'Passkeys do not work at this address. Ask your administrator.',
};

const canDo = () => window.PublicKeyCredential?.parseRequestOptionsFromJSON && navigator.credentials;

async function fill(form) {
  const trouble = form.querySelector('[data-passkey-trouble]');
  trouble.hidden = true;
  if (!canDo()) {
    trouble.textContent = 'This browser cannot use passkeys. Update it, or choose another way.';
    trouble.hidden = false;
    return;
  }
  try {
    const options = JSON.parse(form.dataset.options);
    const credential = form.dataset.passkey === 'create'
      ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
      : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
    form.elements.Credential.value = JSON.stringify(credential);
    form.submit();
  } catch (error) {
    trouble.textContent = words[error.name] ?? `The passkey did not work (${error.name}). Try again, or choose another way.`;
    trouble.hidden = false;
  }
}

document.addEventListener('submit', event => {
  const form = event.target.closest?.('form[data-passkey]');
  if (!form || form.elements.Credential.value) return;
  event.preventDefault();
  event.stopPropagation();
  fill(form);
}, true); // capture: before Blazor takes the form

// Who came here to use a passkey is asked at once, where the browser allows it without a click.
const atOnce = document.querySelector('form[data-passkey][data-at-once]');
if (atOnce && canDo()) fill(atOnce);
