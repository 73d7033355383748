package org.cloudbackend.kit.requests;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The part of an address that one customer of a network provider has for himself. */
public final class Network {

    private static final Pattern LITERAL = Pattern.compile("[0-9A-Fa-f]*:[0-9A-Fa-f:.]*");
    private static final int PREFIX_BYTES = 8;

    private Network() {}

    /**
     * An IPv4 address as it is; of an IPv6 address the first 64 bits, because a single device changes the others at will
     * (RFC 8981, section 3).
     *
     * @param address an IP literal; anything else is a network of its own
     */
    public static String of(String address) {
        if (!LITERAL.matcher(address).matches()) {
            return address;
        }
        try {
            return InetAddress.getByName(address) instanceof Inet6Address wide
                    ? HexFormat.of().formatHex(Arrays.copyOf(wide.getAddress(), PREFIX_BYTES)) + "::/64"
                    : address;
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
