package org.multipolar.gui;

import java.awt.Dimension;
import java.io.File;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.swing.JFileChooser;
import javax.swing.JFrame;
import javax.swing.JOptionPane;
import javax.swing.JScrollPane;
import org.multipolar.gui.widget.LookAndFeel;
import org.multipolar.gui.widget.Text;

/** Message and question dialogs of a window, never larger than that window. */
final class Dialogs {
  private static final int WIDTH = 560;
  private static final int HEIGHT = 320;
  private static final int BORDER = 160;

  private final JFrame frame;

  Dialogs(JFrame frame) {
    this.frame = frame;
  }

  /** The class's decision about unsaved moves. */
  enum Parting {
    SAVE("Save…"),
    GIVE_UP("Do not save"),
    STAY("Cancel");

    private final String words;

    Parting(String words) {
      this.words = words;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  /** Shows a text. */
  void show(String title, String text) {
    message(title, text, JOptionPane.PLAIN_MESSAGE);
  }

  /** Shows an error message. */
  void showError(String text) {
    message("Multipolar", text, JOptionPane.ERROR_MESSAGE);
  }

  private void message(String title, String text, int kind) {
    Text.Paragraph words = new Text.Paragraph(text, false, 1, LookAndFeel.INK);
    int width = Math.min(LookAndFeel.scaled(WIDTH), frame.getWidth() - BORDER);
    words.setSize(width, Short.MAX_VALUE);
    int height =
        Math.min(
            words.getPreferredSize().height + 4,
            Math.min(LookAndFeel.scaled(HEIGHT), frame.getHeight() - BORDER));
    JScrollPane scroll = new JScrollPane(words);
    scroll.setBorder(null);
    scroll.setOpaque(false);
    scroll.getViewport().setOpaque(false);
    scroll.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
    scroll.setPreferredSize(new Dimension(width + 24, height));
    JOptionPane.showMessageDialog(frame, scroll, title, kind);
  }

  /** Asks what to do with unsaved moves. */
  Parting part() {
    int answer =
        JOptionPane.showOptionDialog(
            frame,
            "The class has moved levers, and the run is not saved.",
            "Save the run?",
            JOptionPane.DEFAULT_OPTION,
            JOptionPane.QUESTION_MESSAGE,
            null,
            Parting.values(),
            Parting.SAVE);
    return answer < 0 ? Parting.STAY : Parting.values()[answer];
  }

  /** Asks which file to open. */
  Optional<Path> open(Path folder, String title) {
    JFileChooser chooser = chooser(folder);
    chooser.setDialogTitle(title);
    return chooser.showOpenDialog(frame) == JFileChooser.APPROVE_OPTION
        ? Optional.of(chooser.getSelectedFile().toPath())
        : Optional.empty();
  }

  /** Asks where to save; empty if the class cancels or declines to replace an existing file. */
  Optional<Path> target(String name) {
    JFileChooser chooser = chooser(Path.of("."));
    chooser.setSelectedFile(new File(name));
    if (chooser.showSaveDialog(frame) != JFileChooser.APPROVE_OPTION) {
      return Optional.empty();
    }
    Path target = chooser.getSelectedFile().toPath();
    return !Files.exists(target) || replace(List.of(target))
        ? Optional.of(target)
        : Optional.empty();
  }

  private JFileChooser chooser(Path folder) {
    JFileChooser chooser = new JFileChooser(folder.toFile());
    Dimension size = chooser.getPreferredSize();
    chooser.setPreferredSize(
        new Dimension(
            Math.min(size.width, frame.getWidth() - BORDER / 2),
            Math.min(size.height, frame.getHeight() - BORDER / 2)));
    return chooser;
  }

  /** Asks whether files may be replaced. */
  boolean replace(List<Path> files) {
    String names =
        files.stream().map(file -> file.getFileName().toString()).collect(Collectors.joining(", "));
    return JOptionPane.showConfirmDialog(
            frame,
            names + (files.size() == 1 ? " exists. Replace it?" : " exist. Replace them?"),
            "Replace",
            JOptionPane.OK_CANCEL_OPTION)
        == JOptionPane.OK_OPTION;
  }

  /** Returns a sentence that explains why a file was not written. */
  static String notSaved(Path target, IOException problem) {
    Path folder = target.toAbsolutePath().getParent();
    String reason;
    if (folder != null && !Files.isDirectory(folder)) {
      reason = "the folder " + folder + " does not exist";
    } else if (Files.isDirectory(target)) {
      reason = "it is a folder";
    } else if (problem instanceof AccessDeniedException) {
      reason = "the folder " + folder + " may not be written to";
    } else if (problem instanceof NoSuchFileException) {
      reason = "a folder on its way does not exist";
    } else if (problem instanceof FileSystemException file && file.getReason() != null) {
      reason = file.getReason();
    } else {
      reason = problem.getMessage();
    }
    return target + " was not saved: " + reason + ".";
  }
}
