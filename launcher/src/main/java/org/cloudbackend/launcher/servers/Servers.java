package org.cloudbackend.launcher.servers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import org.cloudbackend.launcher.Folders;
import org.cloudbackend.launcher.StartRefused;
import org.cloudbackend.launcher.console.Progress;

/** The Liberty servers of one run: started together, stopped together. */
public final class Servers implements AutoCloseable {

    private final Folders folders;
    private final Ports ports;
    private final Progress progress;
    private final List<LibertyProcess> running = new ArrayList<>();
    private boolean closing;

    public Servers(Folders folders, Ports ports, Progress progress) {
        this.folders = folders;
        this.ports = ports;
        this.progress = progress;
    }

    /** Starts the services and returns when all of them are ready. */
    public void start(Collection<Service> services, Environment environment, Map<String, String> onceForAuth) {
        for (var service : services) {
            var server = ServerFolder.layOut(service, service.serviceName(), folders.servers(), folders.project());
            ServerFolder.addWar(service, server, folders.project());
            var variables = environment.of(service);
            if (service == Service.AUTH) {
                variables.putAll(onceForAuth);
            }
            add(LibertyProcess.start(service, folders, variables));
        }
        awaitReady();
    }

    /** Starts one server of this run again after it has ended. */
    public void restart(Service service, Environment environment) {
        var process = LibertyProcess.start(service, folders, environment.of(service));
        synchronized (running) {
            running.removeIf(server -> server.service() == service);
        }
        add(process);
        new Readiness(progress).await(process, ports.of(service));
    }

    public LibertyProcess process(Service service) {
        return processes().stream()
                .filter(server -> server.service() == service)
                .findFirst()
                .orElseThrow();
    }

    public List<LibertyProcess> processes() {
        synchronized (running) {
            return List.copyOf(running);
        }
    }

    /** A server that comes up while the others are being stopped must not stay behind. */
    private void add(LibertyProcess process) {
        Leftovers.remember(folders, process);
        synchronized (running) {
            running.add(process);
            if (closing) {
                process.kill();
                throw new StartRefused("The start was interrupted.");
            }
        }
    }

    private void awaitReady() {
        var readiness = new Readiness(progress);
        var threads = Executors.newCachedThreadPool();
        try {
            var waits = processes().stream()
                    .map(server -> CompletableFuture.runAsync(
                            () -> readiness.await(server, ports.of(server.service())), threads))
                    .toArray(CompletableFuture[]::new);
            failFast(waits).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } finally {
            threads.shutdownNow();
        }
    }

    /** Completes when all have, or as soon as one has failed. */
    private static CompletableFuture<Void> failFast(CompletableFuture<?>... waits) {
        var all = CompletableFuture.allOf(waits);
        for (var wait : waits) {
            wait.whenComplete((done, failure) -> {
                if (failure != null) {
                    all.completeExceptionally(failure);
                }
            });
        }
        return all;
    }

    /** Asks all to stop at once and waits until none is left. */
    @Override
    public void close() {
        List<LibertyProcess> processes;
        synchronized (running) {
            closing = true;
            processes = List.copyOf(running);
        }
        processes.forEach(LibertyProcess::askToStop);
        processes.forEach(LibertyProcess::awaitStop);
    }
}
