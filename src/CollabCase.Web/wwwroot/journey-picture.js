// Makes a PNG of a picture that is there as an SVG, for programs that take no SVG. Nothing but the browser draws it here.

const timesAsLarge = 2;

async function drawn(address) {
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * timesAsLarge;
  canvas.height = image.naturalHeight * timesAsLarge;
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((made, failed) => canvas.toBlob((png) => (png ? made(png) : failed(new Error('No picture came of it'))), 'image/png'));
}

function save(png, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(png);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

function offer(place) {
  const told = place.querySelector('[role=status]');
  place.querySelector('button').addEventListener('click', async () => {
    told.textContent = '';
    try {
      save(await drawn(place.dataset.picture), place.dataset.name);
      told.textContent = 'The picture is in your downloads.';
    } catch {
      told.textContent = 'This browser could not draw it. Download the SVG instead.';
    }
  });
  place.hidden = false;
}

if (HTMLCanvasElement.prototype.toBlob && HTMLImageElement.prototype.decode) document.querySelectorAll('[data-picture]').forEach(offer);
