/**
 * The tag under which an image is pushed: the version and the beginning of the image's id. The same
 * image gets the same tag, so that nothing is pushed twice; another image of the same version never
 * takes the tag away from one whose digest a pack in use still names.
 *
 * @param imageId the engine's id, such as `sha256:` and 64 hexadecimal digits
 */
export function imageTag(version: string, imageId: string): string {
  return `${version}-${imageId.replace(/^sha256:/, '').slice(0, 12)}`;
}
