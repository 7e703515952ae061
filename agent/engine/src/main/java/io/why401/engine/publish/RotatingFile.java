package io.why401.engine.publish;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file that is appended to and, when full, renamed to {@code NAME.1}, that to {@code NAME.2} and so on. Every write
 * goes to the file that has the name now: a removed directory or a rename by logrotate opens a new one. One thread.
 */
final class RotatingFile {

    private final Path path;
    private final long maxSize;
    private final int maxFiles;
    private @Nullable FileOutputStream out;
    private @Nullable Object openedKey;
    private long size;

    /** {@code maxFiles} counts the current file too. */
    RotatingFile(Path path, long maxSize, int maxFiles) {
        this.path = path.toAbsolutePath();
        this.maxSize = maxSize;
        this.maxFiles = maxFiles;
    }

    /** Whole lines, in one call to the operating system. After an exception the next call begins anew. */
    void write(byte[] lines) throws IOException {
        try {
            open();
            if (size > 0 && size + lines.length > maxSize && Files.isRegularFile(path)) {
                rotate();
            }
            Objects.requireNonNull(out).write(lines);
            size += lines.length;
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    /** Opens the file if it is not open under its name already. */
    void open() throws IOException {
        if (out != null && Objects.equals(openedKey, currentKey())) {
            return;
        }
        close();
        Path folder = path.getParent();
        if (folder != null && !Files.isDirectory(folder)) { // createDirectories fails on a link to a directory
            Files.createDirectories(folder);
        }
        boolean torn = endsWithinALine();
        FileOutputStream opened = new FileOutputStream(path.toFile(), true);
        out = opened;
        openedKey = currentKey();
        size = Files.isRegularFile(path) ? Files.size(path) : 0;
        if (torn) {
            opened.write('\n');
            size++;
        }
    }

    /** A full disk or a killed process leaves half a line. */
    private boolean endsWithinALine() throws IOException {
        if (!Files.isRegularFile(path) || Files.size(path) == 0 || !Files.isReadable(path)) {
            return false;
        }
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            file.seek(file.length() - 1);
            return file.read() != '\n';
        }
    }

    private @Nullable Object currentKey() throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            // Windows has no key; there an open file cannot be renamed or removed either.
            return attributes.fileKey() == null ? path : attributes.fileKey();
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    private void rotate() throws IOException {
        close();
        for (int number = maxFiles - 1; number > 1; number--) {
            Path older = numbered(number - 1);
            if (Files.exists(older)) {
                Files.move(older, numbered(number), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        if (maxFiles > 1) {
            Files.move(path, numbered(1), StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.delete(path);
        }
        open();
    }

    private Path numbered(int number) {
        return path.resolveSibling(path.getFileName() + "." + number);
    }

    void close() {
        FileOutputStream closing = out;
        out = null;
        if (closing != null) {
            try {
                closing.close();
            } catch (IOException e) {
                return; // nothing was buffered: what could be lost was reported by the write
            }
        }
    }
}
