package org.cloudbackend.kit.config;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Has every bean that reads a setting in its constructor made at the start: a wrong value is found then, and not by the
 * first request that needs it.
 */
@Dependent
public class SettingsAtStart {

    private static final String OURS = "org.cloudbackend.";

    private final BeanManager beans;

    @Inject
    public SettingsAtStart(BeanManager beans) {
        this.beans = beans;
    }

    /** @throws RuntimeException caused by an IllegalArgumentException that says which setting is wrong */
    public void check() {
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .filter(SettingsAtStart::readsSettings)
                .forEach(this::make);
    }

    private void make(Bean<?> bean) {
        var context = beans.createCreationalContext(bean);
        beans.getReference(bean, bean.getBeanClass(), context);
        if (bean.getScope() == Dependent.class) {
            context.release();
        }
    }

    private static boolean readsSettings(Bean<?> bean) {
        return bean.getBeanClass().getName().startsWith(OURS)
                && List.of(Singleton.class, Dependent.class).contains(bean.getScope())
                && bean.getInjectionPoints().stream()
                        .flatMap(point -> point.getQualifiers().stream())
                        .anyMatch(qualifier -> qualifier.annotationType() == ConfigProperty.class);
    }
}
