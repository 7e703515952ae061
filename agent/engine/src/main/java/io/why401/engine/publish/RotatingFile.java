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
    private int written;

    /** {@code maxFiles} counts the current file too. */
    RotatingFile(Path path, long maxSize, int maxFiles) {
        this.path = path.toAbsolutePath();
        this.maxSize = maxSize;
        this.maxFiles = maxFiles;
    }

    /** Whole lines, in one call to the operating system. After an exception the next call begins anew. */
    void write(byte[] lines) throws IOException {
        written = 0;
        try {
            FileOutputStream to = open();
            if (isFullWith(lines.length, to)) {
                to = rotate();
            }
            append(lines, to);
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    /** Of the bytes of the last call, also where it failed: a disk that fills up takes some of them. */
    int written() {
        return written;
    }

    private void append(byte[] lines, FileOutputStream to) throws IOException {
        long before = to.getChannel().size();
        try {
            to.write(lines);
            written = lines.length;
        } catch (IOException e) {
            written = (int) Math.min(lines.length, Math.max(0, to.getChannel().size() - before));
            throw e;
        }
    }

    /** The file is asked each time: logrotate's copytruncate empties it without a word. */
    private boolean isFullWith(int more, FileOutputStream to) throws IOException {
        long size = to.getChannel().size();
        return size > 0 && size + more > maxSize && Files.isRegularFile(path);
    }

    /** Opens the file if it is not open under its name already. */
    FileOutputStream open() throws IOException {
        FileOutputStream opened = out;
        if (opened != null && Objects.equals(openedKey, currentKey())) {
            return opened;
        }
        close();
        Path folder = path.getParent();
        if (folder != null && !Files.isDirectory(folder)) { // createDirectories fails on a link to a directory
            Files.createDirectories(folder);
        }
        boolean torn = endsWithinALine();
        // Appending is what makes copytruncate work: a file position of our own would leave a hole before the next
        // line.
        opened = new FileOutputStream(path.toFile(), true);
        out = opened;
        openedKey = currentKey();
        if (torn) {
            endLine(opened);
        }
        return opened;
    }

    private void endLine(FileOutputStream torn) throws IOException {
        try {
            torn.write('\n');
        } catch (IOException e) {
            close(); // so that the next to open it ends the line
            throw e;
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

    private FileOutputStream rotate() throws IOException {
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
        return open();
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
