/** What a card can be about, as pictures to press for whoever would rather not write. */
export const pictures = [
  { id: 'home', says: 'Where I live', shape: 'M4 15 16 5l12 10v12h-8v-7h-8v7H4z' },
  {
    id: 'school',
    says: 'School',
    shape: 'M4 7h10a2 2 0 0 1 2 2v17a3 3 0 0 0-3-2H4zm24 0H18a2 2 0 0 0-2 2v17a3 3 0 0 1 3-2h9z',
  },
  {
    id: 'family',
    says: 'My family',
    shape: 'M16 27 5.500 16.500a6.500 6.500 0 0 1 9.200-9.200L16 8.600l1.300-1.300a6.500 6.500 0 0 1 9.200 9.200z',
  },
  {
    id: 'worker',
    says: 'My worker',
    shape: 'M16 4a6 6 0 1 1 0 12 6 6 0 0 1 0-12zM4 28c0-6 5-10 12-10s12 4 12 10z',
  },
  {
    id: 'money',
    says: 'Money',
    shape:
      'M16 4a12 12 0 1 0 0 24 12 12 0 0 0 0-24zm4 17h-9v-3h2v-2h-2v-2h2v-1c0-3 2-5 5-5h2v3h-2c-1 0-2 1-2 2v1h3v2h-3v2h4z',
  },
  { id: 'health', says: 'How I feel', shape: 'M12 4h8v8h8v8h-8v8h-8v-8H4v-8h8z' },
  {
    id: 'fun',
    says: 'Fun and friends',
    shape: 'm16 3 4 9 9 1-7 6 2 10-8-5-8 5 2-10-7-6 9-1z',
  },
  { id: 'say', says: 'Having my say', shape: 'M3 5h26v17H15l-7 6v-6H3z' },
  { id: 'other', says: 'Something else', shape: 'M4 13h6v6H4zm9 0h6v6h-6zm9 0h6v6h-6z' },
] as const

export type Picture = (typeof pictures)[number]['id']

export const pictureSays = (id: string): string | null => pictures.find(picture => picture.id === id)?.says ?? null

const Drawing = ({ shape }: { shape: string }) => (
  <svg class="kept-pictogram" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <path d={shape} fill-rule="evenodd" />
  </svg>
)

/** Pictures to press: each is a tick with its words beside it. */
export const Pictures = ({ name, chosen }: { name: string; chosen: readonly string[] }) => (
  <div class="kept-pictures">
    {pictures.map(picture => (
      <label class="kept-pick">
        <input type="checkbox" name={name} value={picture.id} checked={chosen.includes(picture.id)} />
        <span class="kept-pick__face">
          <Drawing shape={picture.shape} />
          <span>{picture.says}</span>
        </span>
      </label>
    ))}
  </div>
)

const faces = {
  happy: 'M11 19a6 6 0 0 0 10 0',
  partly: 'M11 20.500h10',
  'not happy': 'M11 22a6 6 0 0 1 10 0',
} as const

export type Face = keyof typeof faces

/** A face that says what its words say. */
export const FaceDrawing = ({ face }: { face: Face }) => (
  <svg
    class={`kept-face kept-face--${face.replace(' ', '-')}`}
    viewBox="0 0 32 32"
    aria-hidden="true"
    focusable="false"
  >
    <circle cx="16" cy="16" r="13" />
    <path d="M11.500 12v1.500M20.500 12v1.500" />
    <path d={faces[face]} />
  </svg>
)

export const DoorDrawing = ({ picture }: { picture: Picture }) => (
  <Drawing shape={pictures.find(one => one.id === picture)?.shape ?? ''} />
)
