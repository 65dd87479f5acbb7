package org.branchwork.web.platform.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** An SMTP server that answers a command as it was told to, else with "250". */
final class ScriptedSmtp implements AutoCloseable {

  private final ServerSocket socket;
  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final List<String> messages = new CopyOnWriteArrayList<>();
  private final List<String> senders = new CopyOnWriteArrayList<>();
  private volatile UnaryOperator<String> others =
      command -> command.equals("HELLO") ? "220 ready" : "250 fine";

  /** Starts on a free port of this machine. */
  ScriptedSmtp() throws IOException {
    socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::serve, "scripted-smtp");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Sets an answer.
   *
   * @param command such as {@code RCPT}; {@code HELLO} is what greets, {@code .} what follows the
   *     message
   * @param answer {@code drop} ends the connection in place of one, {@code hang} leaves the sender
   *     waiting until it goes
   */
  void answer(String command, String answer) {
    answers.put(command, answer);
  }

  /** Has every command without an answer of its own answered by lot or whatever else. */
  void answerOthers(UnaryOperator<String> script) {
    others = script;
  }

  int port() {
    return socket.getLocalPort();
  }

  /** Every message that came in whole, whatever was answered to it. */
  List<String> messages() {
    return messages;
  }

  /** Who was named as the sender on the envelope, of each mail that was begun. */
  List<String> senders() {
    return senders;
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept()) {
        converse(client);
      } catch (IOException e) {
        // the client went away, or the test is over
      }
    }
  }

  private void converse(Socket client) throws IOException {
    var ascii = StandardCharsets.US_ASCII;
    var in = new BufferedReader(new InputStreamReader(client.getInputStream(), ascii));
    var out = new PrintWriter(client.getOutputStream(), true, ascii);
    boolean goesOn = say("HELLO", in, out);
    while (goesOn) {
      String line = in.readLine();
      if (line == null) {
        return;
      }
      String command = line.split("[ :]")[0];
      if (command.equals("MAIL")) {
        senders.add(line.replaceFirst("MAIL FROM:(\\S*).*", "$1"));
      }
      if (command.equals("DATA")) {
        out.print("354 go ahead\r\n");
        out.flush();
        messages.add(message(in));
        command = ".";
      }
      goesOn = say(command, in, out) && !command.equals("QUIT");
    }
  }

  /** Answers a command; false when that was the end. */
  private boolean say(String command, BufferedReader in, PrintWriter out) throws IOException {
    String answer = answers.containsKey(command) ? answers.get(command) : others.apply(command);
    if (answer.equals("hang")) {
      while (in.readLine() != null) {
        // says nothing to whatever comes
      }
    }
    if (answer.equals("drop") || answer.equals("hang")) {
      return false;
    }
    out.print(answer + "\r\n");
    out.flush();
    return true;
  }

  private static String message(BufferedReader in) throws IOException {
    StringBuilder message = new StringBuilder();
    for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
      message.append(line).append('\n');
    }
    return message.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
