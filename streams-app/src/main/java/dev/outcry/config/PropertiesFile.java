package dev.outcry.config;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** Reads a properties file in UTF-8 and remembers the line of each key. */
final class PropertiesFile {

    private final Path path;
    private final List<String> lines;

    private PropertiesFile(Path path, List<String> lines) {
        this.path = path;
        this.lines = lines;
    }

    /** @throws ConfigurationException where the file can't be read, or gives a key twice */
    static List<Setting> read(Path path) {
        try {
            return new PropertiesFile(path, Files.readAllLines(path)).settings();
        } catch (NoSuchFileException e) {
            throw new ConfigurationException(path + ": there is no such file");
        } catch (MalformedInputException e) {
            throw new ConfigurationException(path + ": is not UTF-8");
        } catch (IOException | IllegalArgumentException e) {
            throw new ConfigurationException(path + ": can't be read: " + e.getMessage());
        }
    }

    private List<Setting> settings() throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(String.join("\n", lines)));
        return properties.stringPropertyNames().stream()
                .sorted()
                .map(key -> new Setting(key, properties.getProperty(key), path + ":" + lineOf(key)))
                .toList();
    }

    private int lineOf(String key) {
        int found = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (gives(lines.get(i).stripLeading(), key)) {
                refuseSecond(key, found, i + 1);
                found = i + 1;
            }
        }
        return Math.max(found, 1);
    }

    private void refuseSecond(String key, int first, int second) {
        if (first != 0) {
            throw new ConfigurationException(
                    path + ":" + second + ": '" + key + "' was given in line " + first + " already");
        }
    }

    private static boolean gives(String line, String key) {
        return line.startsWith(key)
                && (line.length() == key.length() || "=: \t".indexOf(line.charAt(key.length())) >= 0);
    }
}
