package dev.outcry.tagging.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Reads the text files of a folder of the class path, be it a directory or within a jar. */
final class BundledFiles {

    private BundledFiles() {}

    /** Texts by file name without its suffix. */
    static Map<String, String> read(String folder, String suffix) {
        URL url = BundledFiles.class.getResource(folder);
        if (url == null) {
            throw new IllegalStateException("the folder " + folder + " isn't on the class path");
        }
        try {
            return url.getProtocol().equals("jar") ? fromJar(url, suffix) : fromDirectory(url, suffix);
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + folder + " can't be read: " + e.getMessage(), e);
        }
    }

    private static Map<String, String> fromDirectory(URL url, String suffix) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(Path.of(URI.create(url.toString())))) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(suffix)) {
                    texts.put(name.substring(0, name.length() - suffix.length()), Files.readString(file));
                }
            }
        }
        return texts;
    }

    private static Map<String, String> fromJar(URL url, String suffix) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        JarURLConnection connection = (JarURLConnection) url.openConnection();
        connection.setUseCaches(false);
        String folder = connection.getEntryName();
        try (JarFile jar = connection.getJarFile()) {
            List<JarEntry> entries = new ArrayList<>();
            jar.entries().asIterator().forEachRemaining(entries::add);
            for (JarEntry entry : entries) {
                String name = entry.getName();
                if (name.startsWith(folder) && name.endsWith(suffix)) {
                    String text = new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                    texts.put(name.substring(folder.length(), name.length() - suffix.length()), text);
                }
            }
        }
        return texts;
    }
}
