package org.cloudbackend.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cloudbackend.launcher.servers.Service;

/** Looks for what would make the start fail, and says it in one sentence before anything is started. */
final class Preflight {

    private static final int JDK = 17;
    private static final long FREE_BYTES = 500L * 1024 * 1024;

    private Preflight() {}

    static void check(RunSettings settings, Folders folders) {
        checkJdk();
        checkDisk(folders);
        ports(settings).forEach(Preflight::checkPort);
    }

    private static void checkJdk() {
        if (Runtime.version().feature() < JDK) {
            throw new StartRefused("Java " + Runtime.version().feature() + " is too old: set JAVA_HOME to a JDK " + JDK
                    + " or newer.");
        }
        for (var module : new String[] {"java.instrument", "jdk.attach", "java.management", "java.naming"}) {
            if (ModuleLayer.boot().findModule(module).isEmpty()) {
                throw new StartRefused("This Java lacks the module " + module + ": set JAVA_HOME to a complete JDK.");
            }
        }
    }

    private static void checkDisk(Folders folders) {
        var local = Folders.makePrivate(folders.local());
        try {
            var free = Files.getFileStore(local).getUsableSpace();
            if (free < FREE_BYTES) {
                throw new StartRefused("Only %d MB are free at %s: make room for at least %d MB."
                        .formatted(free >> 20, local, FREE_BYTES >> 20));
            }
        } catch (IOException e) {
            throw new StartRefused("The folder " + local + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static Map<String, Integer> ports(RunSettings settings) {
        var ports = new LinkedHashMap<String, Integer>();
        ports.put("PostgreSQL", settings.ports().database());
        settings.services()
                .forEach(service ->
                        ports.put(service.serviceName(), settings.ports().of(service)));
        if (settings.services().contains(Service.GATEWAY)) {
            ports.put("gateway (https)", settings.ports().https());
        }
        return ports;
    }

    private static void checkPort(String part, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new StartRefused("Port " + port + " for " + part
                    + " is in use: stop the program that holds it, or start with -Dport.offset=1000.");
        }
    }
}
