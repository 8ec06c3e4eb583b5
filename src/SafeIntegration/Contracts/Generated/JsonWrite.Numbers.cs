using System.Globalization;
using System.Text.Json;

namespace SafeIntegration.Contracts;

/// <content>Numbers.</content>
public static partial class JsonWrite
{
    // With an exponent: as plain digits a whole number that large would be refused as an identifier that the type cannot hold.
    private const string ExactDouble = "E16";
    private const string ExactSingle = "E8";

    /// <summary>0 to 255.</summary>
    public static void Value(Utf8JsonWriter writer, byte value) => writer.WriteNumberValue((uint)value);

    /// <summary>-128 to 127.</summary>
    public static void Value(Utf8JsonWriter writer, sbyte value) => writer.WriteNumberValue((int)value);

    /// <summary>16 bits.</summary>
    public static void Value(Utf8JsonWriter writer, short value) => writer.WriteNumberValue((int)value);

    /// <summary>16 bits without sign.</summary>
    public static void Value(Utf8JsonWriter writer, ushort value) => writer.WriteNumberValue((uint)value);

    /// <summary>32 bits.</summary>
    public static void Value(Utf8JsonWriter writer, int value) => writer.WriteNumberValue(value);

    /// <summary>32 bits without sign.</summary>
    public static void Value(Utf8JsonWriter writer, uint value) => writer.WriteNumberValue(value);

    /// <summary>64 bits.</summary>
    public static void Value(Utf8JsonWriter writer, long value) => writer.WriteNumberValue(value);

    /// <summary>64 bits without sign.</summary>
    public static void Value(Utf8JsonWriter writer, ulong value) => writer.WriteNumberValue(value);

    /// <summary>A decimal number.</summary>
    public static void Value(Utf8JsonWriter writer, decimal value) => writer.WriteNumberValue(value);

    /// <summary>A finite number.</summary>
    public static void Value(Utf8JsonWriter writer, double value)
    {
        if (!double.IsFinite(value))
            Refused(writer);
        else if (Math.Abs(value) <= JsonRead.LastExactDouble)
            writer.WriteNumberValue(value);
        else
            writer.WriteRawValue(value.ToString(ExactDouble, CultureInfo.InvariantCulture));
    }

    /// <summary>The same in 32 bits.</summary>
    public static void Value(Utf8JsonWriter writer, float value)
    {
        if (!float.IsFinite(value))
            Refused(writer);
        else if (MathF.Abs(value) <= JsonRead.LastExactSingle)
            writer.WriteNumberValue(value);
        else
            writer.WriteRawValue(value.ToString(ExactSingle, CultureInfo.InvariantCulture));
    }
}
