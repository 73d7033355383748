package org.cloudbackend.kit.config;

/** Checks the value of a setting. */
public final class Setting {

    private Setting() {}

    /**
     * @param name of the setting, as it is configured
     * @return the value
     * @throws IllegalArgumentException if the value is less than the least
     */
    public static long atLeast(long least, String name, long value) {
        if (value < least) {
            throw new IllegalArgumentException(name + " is " + value + " but must be at least " + least + ".");
        }
        return value;
    }

    /** As {@link #atLeast(long, String, long)}. */
    public static int atLeast(int least, String name, int value) {
        return (int) atLeast((long) least, name, (long) value);
    }
}
