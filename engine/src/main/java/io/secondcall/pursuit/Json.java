package io.secondcall.pursuit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;

/**
 * Canonical JSON: keys sorted, what is absent left out, enums as their lower-case kebab names,
 * simulated time as ISO 8601 local time. Equal values give equal bytes. Thread-safe.
 */
public final class Json {
  private Json() {}

  /** A mapper that reads strictly: an unknown key is an error. */
  public static JsonMapper.Builder mapper() {
    var enums = new SimpleModule("enums");
    enums.addSerializer(new EnumSerializer());
    enums.addKeySerializer(Enum.class, new EnumKeySerializer());
    enums.setDeserializerModifier(new EnumReading());
    return JsonMapper.builder()
        .addModule(new Jdk8Module())
        .addModule(new JavaTimeModule())
        .addModule(enums)
        .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
        .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .defaultPropertyInclusion(
            JsonInclude.Value.construct(
                JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS));
  }

  /** {@code NOT_CALLED_FOR} is {@code not-called-for}. */
  public static String wireName(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static final class EnumSerializer extends StdSerializer<Enum<?>> {
    private static final long serialVersionUID = 1L;

    EnumSerializer() {
      super(Enum.class, false);
    }

    @Override
    public void serialize(Enum<?> value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(wireName(value));
    }
  }

  @SuppressWarnings("rawtypes")
  private static final class EnumKeySerializer extends StdSerializer<Enum> {
    private static final long serialVersionUID = 1L;

    EnumKeySerializer() {
      super(Enum.class);
    }

    @Override
    public void serialize(Enum value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeFieldName(wireName((Enum<?>) value));
    }
  }

  private static final class EnumReading extends BeanDeserializerModifier {
    private static final long serialVersionUID = 1L;

    @Override
    public JsonDeserializer<?> modifyEnumDeserializer(
        DeserializationConfig config,
        JavaType type,
        BeanDescription description,
        JsonDeserializer<?> deserializer) {
      return new JsonDeserializer<Enum<?>>() {
        @Override
        public Enum<?> deserialize(JsonParser parser, DeserializationContext context)
            throws IOException {
          return constant(type, parser.getValueAsString(""), context);
        }
      };
    }

    @Override
    public KeyDeserializer modifyKeyDeserializer(
        DeserializationConfig config, JavaType type, KeyDeserializer deserializer) {
      if (!type.isEnumType()) {
        return deserializer;
      }
      return new KeyDeserializer() {
        @Override
        public Object deserializeKey(String key, DeserializationContext context)
            throws IOException {
          return constant(type, key, context);
        }
      };
    }

    private static Enum<?> constant(JavaType type, String name, DeserializationContext context)
        throws JsonProcessingException {
      return Arrays.stream((Enum<?>[]) type.getRawClass().getEnumConstants())
          .filter(constant -> wireName(constant).equals(name))
          .findFirst()
          .orElseThrow(
              () ->
                  context.weirdStringException(
                      name, type.getRawClass(), "not one of its constants"));
    }
  }
}
