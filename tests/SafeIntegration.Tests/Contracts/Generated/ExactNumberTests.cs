using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using SafeIntegration.Contracts;

namespace SafeIntegration.Tests.Contracts.Generated;

/// <summary>Numbers are read as they are or refused, and what is written is read again.</summary>
public sealed class ExactNumberTests
{
    [Theory]
    [InlineData("79228162514264337593543950335")]
    [InlineData("-79228162514264337593543950335")]
    [InlineData("109.25e26")]
    [InlineData("0.0000000000000000000000000001")]
    [InlineData("1e-28")]
    [InlineData("7.9228162514264337593543950335")]
    [InlineData("1.000000000000000000000000000000000000")]
    [InlineData("1000000000000000000000000000000e-10")]
    [InlineData("0e999999999999")]
    [InlineData("-0.00e-99999999999")]
    public void A_decimal_that_fits_is_read(string json) => Assert.True(TryReadDecimal(json, out _));

    [Theory]
    [InlineData("79228162514264337593543950336")]
    [InlineData("1e-29")]
    [InlineData("1e-400")]
    [InlineData("15e-29")]
    [InlineData("1e-99999999999")]
    [InlineData("1.2345678901234567890123456789e-5")]
    [InlineData("0.00000000000000000000000000001")]
    [InlineData("7922816251426433759354395033.55")]
    [InlineData("12345678901234567890.123456789012345678901234567890")]
    public void A_decimal_that_would_be_rounded_is_refused(string json) => Assert.False(TryReadDecimal(json, out _));

    [Theory]
    [InlineData("79228162514264337593543950335")]
    [InlineData("10925000000000000000000000000")]
    [InlineData("0.0000000000000000000000000001")]
    [InlineData("1.50")]
    public void A_decimal_that_is_written_is_read_again(string text)
    {
        decimal value = decimal.Parse(text, CultureInfo.InvariantCulture);

        Assert.True(TryReadDecimal(Written(writer => JsonWrite.Value(writer, value)), out decimal again));
        Assert.Equal(text, again.ToString(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(9007199254740996)]
    [InlineData(-9007199254740996)]
    [InlineData(123456789012345678901234.0)]
    [InlineData(double.MaxValue)]
    [InlineData(double.Epsilon)]
    [InlineData(0.1)]
    public void A_double_that_is_written_is_read_again(double value)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(Written(writer => JsonWrite.Value(writer, value))));
        reader.Read();

        Assert.True(JsonRead.TryRead(ref reader, out double again));
        Assert.Equal(value, again);
    }

    [Theory]
    [InlineData(16777218)]
    [InlineData(-1234567890)]
    [InlineData(float.MaxValue)]
    [InlineData(float.Epsilon)]
    [InlineData(0.1f)]
    public void A_float_that_is_written_is_read_again(float value)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(Written(writer => JsonWrite.Value(writer, value))));
        reader.Read();

        Assert.True(JsonRead.TryRead(ref reader, out float again));
        Assert.Equal(value, again);
    }

    private static bool TryReadDecimal(string json, out decimal value)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        return JsonRead.TryRead(ref reader, out value);
    }

    private static string Written(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
            write(writer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
