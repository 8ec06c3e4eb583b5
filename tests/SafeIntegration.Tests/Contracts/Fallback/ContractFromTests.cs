using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text;
using System.Text.Json.Serialization.Metadata;

namespace SafeIntegration.Tests.Contracts.Fallback;

/// <summary>Contracts over what the source generator of System.Text.Json has made.</summary>
public sealed class ContractFromTests
{
    private const string Valid = """{"kind":"card","amount":5,"stage":"Paid","notes":["n"],"network":"visa"}""";

    private static readonly IContract<Refund> Refunds = Contract.From(RefundJson.Default.Refund);

    [Fact]
    public void A_payload_that_keeps_the_contract_becomes_its_value_and_back()
    {
        CardRefund refund = Assert.IsType<CardRefund>(Parse(Valid).Value);
        Assert.Equal((5, Stage.Paid, "visa"), (refund.Amount, refund.Stage, refund.Network));
        Assert.True(Refunds.Parse(Refunds.Write(refund)).IsValid);
    }

    [Theory]
    [InlineData("a number out of its range", "5", "500", "$.amount", ViolationCode.OutOfRange)]
    [InlineData("a number in text", "5", "\"5\"", "$.amount", ViolationCode.TypeChanged)]
    [InlineData("an enum in other letter case", "\"Paid\"", "\"paid\"", "$.stage", ViolationCode.UnknownValue)]
    [InlineData("an enum as a number", "\"Paid\"", "2", "$.stage", ViolationCode.TypeChanged)]
    [InlineData("a sum of enum values", "\"Paid\"", "\"Open, Paid\"", "$.stage", ViolationCode.UnknownValue)]
    [InlineData("an enum as a number in text", "\"Paid\"", "\"2\"", "$.stage", ViolationCode.UnknownValue)]
    [InlineData("a null element", "[\"n\"]", "[null]", "$.notes[0]", ViolationCode.Null)]
    [InlineData("another discriminator", "\"card\"", "\"cash\"", "$.kind", ViolationCode.UnknownValue)]
    [InlineData("a member twice", "\"amount\":5", "\"amount\":5,\"amount\":5", "$.amount", ViolationCode.Duplicate)]
    [InlineData("a missing member", ",\"network\":\"visa\"", "", "$.network", ViolationCode.Missing)]
    public void A_bad_payload_is_refused(string what, string before, string after, string path, ViolationCode code)
    {
        ContractResult<Refund> result = Parse(Valid.Replace(before, after, StringComparison.Ordinal));
        Assert.True(result.Violations.Count == 1, $"{what}: {string.Join("; ", result.Violations)}");
        Assert.Equal((path, code), (result.Violations[0].Path, result.Violations[0].Code));
    }

    [Fact]
    public void A_private_rule_of_the_type_counts_for_derived_types() =>
        Assert.Equal("open refunds are small", Assert.Single(Parse("""{"kind":"card","amount":60,"stage":"Open","notes":[],"network":"visa"}""").Violations).Expected);

    [Fact]
    public void A_member_that_its_type_presets_is_optional() => Assert.Equal(10, Contract.From(RefundJson.Default.Preset).Parse("{}"u8.ToArray()).Value.Limit);

    [Fact]
    public void A_preset_that_the_source_generator_forgets_makes_the_member_required() =>
        Assert.Equal(ViolationCode.Missing, Assert.Single(Contract.From(RefundJson.Default.Fixed).Parse("{}"u8.ToArray()).Violations).Code);

    [Fact]
    public void An_element_is_never_null_as_trimming_removes_what_the_type_says_about_it() =>
        Assert.Equal("$.notes[0]", Assert.Single(Contract.From(RefundJson.Default.Preset).Parse("""{"notes":[null]}"""u8.ToArray()).Violations).Path);

    [Fact]
    public void What_works_by_reflection_says_so_to_the_compiler()
    {
        MethodInfo reflected = typeof(Contract).GetMethod(nameof(Contract.Reflected))!;
        Assert.True(reflected.IsDefined(typeof(RequiresDynamicCodeAttribute)) && reflected.IsDefined(typeof(RequiresUnreferencedCodeAttribute)));
    }

    [Fact]
    public void A_context_that_writes_enums_as_numbers_is_refused_when_the_contract_is_made()
    {
        var problem = Assert.Throws<InvalidOperationException>(() => Contract.From(NumberedJson.Default.Numbered));
        Assert.Contains("UseStringEnumConverter", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_that_the_source_generator_cannot_read_is_refused_when_the_contract_is_made() =>
        Assert.Contains("Optional<T>", Assert.Throws<InvalidOperationException>(() => Contract.From(RefundJson.Default.Patched)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_context_that_does_not_know_the_type_is_refused() =>
        Assert.Contains("Numbered", Assert.Throws<ArgumentException>(() => Contract.From<Numbered>(RefundJson.Default)).Message, StringComparison.Ordinal);

    [Fact]
    public void Type_information_without_a_context_is_refused() =>
        Assert.Throws<ArgumentException>(() => Contract.From(JsonTypeInfo.CreateJsonTypeInfo<Numbered>(new System.Text.Json.JsonSerializerOptions())));

    private static ContractResult<Refund> Parse(string json) => Refunds.Parse(Encoding.UTF8.GetBytes(json));
}
