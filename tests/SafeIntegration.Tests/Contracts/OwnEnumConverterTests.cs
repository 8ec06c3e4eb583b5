using System.Text.Json;
using System.Text.Json.Serialization;

namespace SafeIntegration.Tests.Contracts;

public sealed class OwnEnumConverterTests
{
    [Theory]
    [InlineData("""{"Status":"on_its_way"}""")]
    [InlineData("""{"Status":"paid"}""")]
    public void A_converter_on_the_type_decides_the_names_of_its_values(string json) =>
        Assert.True(Contract.Of<Parcelled>().Parse(System.Text.Encoding.UTF8.GetBytes(json)).IsValid);

    [Fact]
    public void An_unknown_value_is_told_with_the_names_of_that_converter()
    {
        ContractViolation violation = Assert.Single(Contract.Of<Parcelled>().Parse("""{"Status":"returned"}"""u8.ToArray()).Violations);
        Assert.Equal((ViolationCode.UnknownValue, "one of paid, on_its_way"), (violation.Code, violation.Expected));
    }

    [JsonConverter(typeof(SnakeCase))]
    public enum Status
    {
        Paid,
        OnItsWay,
    }

    public sealed record Parcelled
    {
        public required Status Status { get; init; }
    }

    public sealed class SnakeCase() : JsonStringEnumConverter<Status>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false);
}
