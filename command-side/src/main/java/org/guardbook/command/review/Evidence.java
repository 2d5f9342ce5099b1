package org.guardbook.command.review;

import org.guardbook.command.Narrative;

/**
 * A file that shows what was done. The file itself is kept apart, under its hash; what stands here
 * proves which one it was.
 *
 * @param sha256 of its content, 64 hexadecimal digits in lower case
 * @param fileName as its sender called it; it may name anybody
 * @param mediaType what its content was found to be
 * @param size in bytes
 */
public record Evidence(String sha256, Narrative fileName, String mediaType, long size) {}
