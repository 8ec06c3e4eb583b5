using System.Text;
using System.Text.Json;
using SafeIntegration.Contracts;

namespace SafeIntegration.Tests.Contracts.Scanning;

/// <summary>What is JSON and what is not is decided as <see cref="Utf8JsonReader"/> decides it.</summary>
public sealed class JsonParsingTests
{
    [Fact]
    public void There_are_hundreds_of_documents_of_each_kind()
    {
        int wellFormed = JsonDocuments.All.Count(IsJson);
        Assert.InRange(wellFormed, 150, int.MaxValue);
        Assert.InRange(JsonDocuments.All.Count - wellFormed, 300, int.MaxValue);
    }

    // A value of any JSON is kept and may be written again, so its text must be well-formed, which the reader alone does not ask for.
    [Fact]
    public void A_root_of_any_json_is_accepted_as_the_reader_accepts_it() =>
        AssertSame(new AnyContract(), document => document, IsJsonOfText);

    [Fact]
    public void A_member_of_any_json_is_accepted_as_the_reader_accepts_it() =>
        AssertSame(new TicketContract(), document => Append("extra", document), IsJsonOfText);

    [Fact]
    public void A_member_that_is_skipped_is_accepted_as_the_reader_accepts_it() => AssertSame(new TicketContract(), document => Append("other", document), IsJson);

    [Fact]
    public void A_member_that_is_skipped_in_silence_is_accepted_as_the_reader_accepts_it() =>
        AssertSame(new TicketContract(UnknownMembers.Ignore), document => Append("other", document), IsJson);

    private static void AssertSame<T>(IContract<T> contract, Func<byte[], byte[]> wrap, Func<byte[], bool> isAccepted)
    {
        var wrong = new List<string>();
        foreach (byte[] document in JsonDocuments.All)
        {
            byte[] payload = wrap(document);
            ContractResult<T> result = contract.Parse(payload);
            bool isRight = result.IsValid == isAccepted(payload) && (result.IsValid || result.Violations.All(violation => IsPlaced(violation, payload)));
            if (!isRight)
                wrong.Add($"{Encoding.Latin1.GetString(document)}: {(result.IsValid ? "accepted" : string.Join("; ", result.Violations))}");
        }

        Assert.Empty(wrong);
    }

    private static bool IsPlaced(ContractViolation violation, byte[] payload) =>
        violation.Code is ViolationCode.Malformed or ViolationCode.TooLarge or ViolationCode.Format
        && violation.BytePosition >= 0 && violation.BytePosition <= payload.Length
        && violation.Line == 1 + payload.AsSpan(0, (int)violation.BytePosition).Count((byte)'\n');

    private static byte[] Append(string member, byte[] document) => [.. Encoding.UTF8.GetBytes(Payload.Valid.TrimEnd('}') + $",\"{member}\":"), .. document, (byte)'}'];

    private static bool IsJson(byte[] payload) => IsJson(payload, _ => { });

    private static bool IsJsonOfText(byte[] payload)
    {
        try
        {
            return IsJson(payload, reader => _ = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName ? reader.GetString() : "");
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static bool IsJson(byte[] payload, TokenCheck check)
    {
        var reader = new Utf8JsonReader(payload, new JsonReaderOptions { MaxDepth = 64 });
        try
        {
            while (reader.Read())
                check(reader);

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private delegate void TokenCheck(Utf8JsonReader reader);

    private sealed class AnyContract() : GeneratedContract<JsonElement>(new ContractSettings("test.any.v1", words: 0))
    {
        protected override bool TryReadValue(ref Utf8JsonReader reader, ref ContractNotes notes, out JsonElement value) => JsonRead.TryRead(ref reader, out value);

        protected override void WriteValue(Utf8JsonWriter writer, JsonElement value) => value.WriteTo(writer);

        protected override ContractNode CreateShape() => LeafTypes.Any.With();
    }
}
