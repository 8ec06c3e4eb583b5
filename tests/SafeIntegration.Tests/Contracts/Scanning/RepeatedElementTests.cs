using System.Text.Json;
using SafeIntegration.Contracts;

namespace SafeIntegration.Tests.Contracts.Scanning;

/// <summary>Lists whose elements differ from each other are read into a set by the generated parser, which alone knows what is equal.</summary>
public sealed class RepeatedElementTests
{
    [Theory]
    [InlineData("[1,2,3]")]
    [InlineData("[1,2,1]", "$[2]")]
    [InlineData("[1, 1, 2,\n 2]", "$[1]", "$[3]")]
    public void A_repeated_element_is_told_by_its_path(string payload, params string[] paths)
    {
        IReadOnlyList<ContractViolation> violations = new SetContract().Parse(payload.Bytes()).Violations;
        Assert.Equal(paths, violations.Select(violation => violation.Path));
        Assert.All(violations, violation => Assert.Equal(ViolationCode.Items, violation.Code));
    }

    private sealed class SetContract() : GeneratedContract<HashSet<int>>(new ContractSettings("test.set.v1", words: 0))
    {
        protected override bool TryReadValue(ref Utf8JsonReader reader, ref ContractNotes notes, out HashSet<int> value)
        {
            value = [];
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                if (!JsonRead.TryRead(ref reader, out int item) || (!value.Add(item) && !notes.RepeatsElement(reader.TokenStartIndex)))
                    return false;
            }

            return true;
        }

        protected override void WriteValue(Utf8JsonWriter writer, HashSet<int> value) => throw new NotSupportedException();

        protected override ContractNode CreateShape() => new ListNode(LeafTypes.Int32.With(), elementIsNullable: false);
    }
}
