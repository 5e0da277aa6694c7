package org.multipolar.classroom;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.SocketException;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Addresses at which phones on the same network reach this machine. */
public final class LocalAddress {
  /** TEST-NET-1 (RFC 5737); connecting a UDP socket to it selects the default interface. */
  private static final byte[] ELSEWHERE = {(byte) 192, 0, 2, 1};

  private LocalAddress() {}

  /**
   * The address of the default interface if it is site-local, else the first site-local address;
   * empty if there is none.
   */
  public static Optional<InetAddress> usual() {
    return all().stream().filter(InetAddress::isSiteLocalAddress).findFirst();
  }

  /** Whether an address belongs to this machine. */
  public static boolean isOurs(InetAddress address) {
    try {
      return address.isLoopbackAddress() || NetworkInterface.getByInetAddress(address) != null;
    } catch (SocketException e) {
      return false;
    }
  }

  /** The network addresses of this machine, that of the default interface first. */
  public static List<InetAddress> all() {
    Set<InetAddress> all = new LinkedHashSet<>();
    try (DatagramSocket socket = new DatagramSocket()) {
      socket.connect(new InetSocketAddress(InetAddress.getByAddress(ELSEWHERE), 9));
      add(socket.getLocalAddress(), all);
    } catch (IOException e) {
      // There is no route out of this machine, but its interfaces may still have addresses.
      all.clear();
    }
    try {
      for (NetworkInterface each : Collections.list(NetworkInterface.getNetworkInterfaces())) {
        if (each.isUp() && !each.isLoopback()) {
          Collections.list(each.getInetAddresses()).forEach(address -> add(address, all));
        }
      }
    } catch (SocketException e) {
      return List.copyOf(all);
    }
    return List.copyOf(all);
  }

  /** Whether a port of this machine is free to listen on. */
  public static boolean free(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static void add(InetAddress address, Set<InetAddress> all) {
    if (address instanceof Inet4Address
        && !address.isAnyLocalAddress()
        && !address.isLoopbackAddress()) {
      all.add(address);
    }
  }

  /** The address in the form used in URLs. */
  static String host(InetAddress address) {
    return address instanceof Inet6Address
        ? "[" + address.getHostAddress().replaceFirst("%.*", "") + "]"
        : address.getHostAddress();
  }
}
