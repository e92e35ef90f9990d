/** Puts a button behind a text that copies it. Without a clipboard there is none: the text can be selected as it is. */
class CopyField extends HTMLElement {
  connectedCallback(): void {
    const text = this.querySelector('textarea');
    if (!text || !navigator.clipboard) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'kern-btn kern-btn--secondary kt-btn';
    const label = document.createElement('span');
    label.className = 'kern-label';
    label.textContent = this.dataset.copy ?? '';
    button.append(label);
    const name = this.querySelector('label')?.textContent?.trim() ?? '';
    button.setAttribute('aria-label', `${label.textContent}: ${name}`);
    const said = document.createElement('span');
    said.setAttribute('role', 'status');
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(text.value);
      said.textContent = this.dataset.copied ?? '';
      setTimeout(() => (said.textContent = ''), 3000);
    });
    const row = document.createElement('div');
    row.className = 'kt-buttons';
    row.append(button, said);
    this.append(row);
  }
}

customElements.define('kt-copy-field', CopyField);
