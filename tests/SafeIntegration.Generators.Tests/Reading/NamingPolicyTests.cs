using System.Text.Json;
using CsCheck;
using SafeIntegration.Generators.Reading;

namespace SafeIntegration.Generators.Tests.Reading;

/// <summary>Names are what System.Text.Json would make of them.</summary>
public sealed class NamingPolicyTests
{
    private static readonly (NamingPolicy Ours, JsonNamingPolicy Theirs)[] Policies =
    [
        (NamingPolicy.CamelCase, JsonNamingPolicy.CamelCase), (NamingPolicy.SnakeCaseLower, JsonNamingPolicy.SnakeCaseLower), (NamingPolicy.SnakeCaseUpper, JsonNamingPolicy.SnakeCaseUpper),
        (NamingPolicy.KebabCaseLower, JsonNamingPolicy.KebabCaseLower), (NamingPolicy.KebabCaseUpper, JsonNamingPolicy.KebabCaseUpper),
    ];

    [Fact]
    public void Every_policy_agrees_on_every_identifier() => Gen.Select(Gen.Char["aAbBzZ019_éÉß"].Array[1, 10], letters => new string(letters)).Sample(name =>
    {
        foreach ((NamingPolicy ours, JsonNamingPolicy theirs) in Policies)
            Assert.Equal(theirs.ConvertName(name), ours.Convert(name));
    }, iter: 20_000);

    [Theory]
    [InlineData("CreatedAt", "createdAt")]
    [InlineData("ID", "id")]
    [InlineData("IDNumber", "idNumber")]
    [InlineData("id", "id")]
    public void Camel_case_makes_the_first_word_small(string name, string expected) => Assert.Equal(expected, NamingPolicy.CamelCase.Convert(name));
}
