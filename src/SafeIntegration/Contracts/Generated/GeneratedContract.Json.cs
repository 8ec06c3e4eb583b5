using System.IO.Pipelines;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SafeIntegration.Contracts;

/// <content>Inside System.Text.Json.</content>
public abstract partial class GeneratedContract<T> : IGeneratedContract
{
    JsonTypeInfo IGeneratedContract.CreateTypeInfo(JsonSerializerOptions options) =>
        JsonMetadataServices.CreateValueInfo<T>(options, new ContractConverter<T>((GeneratedContract<T>)Contract.Of<T>()));

    JsonTypeInfo? IGeneratedContract.CreateCollectionInfo(Type collection, JsonSerializerOptions options) => ContractCollections.Create<T>(collection, options);

    async ValueTask<(object? Value, IReadOnlyList<ContractViolation> Violations)> IGeneratedContract.ReadAsync(PipeReader reader, long? length, CancellationToken cancellationToken)
    {
        ContractResult<T> result = await ContractInput.ParseAsync(Contract.Of<T>(), reader, length, cancellationToken).ConfigureAwait(false);
        return (result.IsValid ? result.Value : null, result.Violations);
    }

    /// <summary>Reads the value on whose first token the reader stands, as <see cref="Parse"/> does; the reader stands on its last one afterwards.</summary>
    /// <param name="reader">A reader of one span.</param>
    /// <exception cref="ContractException">The value breaks the contract.</exception>
    internal T Read(ref Utf8JsonReader reader)
    {
        int count = _settings.Words;
        Span<ulong> words = count <= StackWords ? stackalloc ulong[StackWords] : new ulong[count];
        // The compiler fears that the caller's reader could keep the words; it never sees them.
        var notes = new ContractNotes(MemoryMarshal.CreateSpan(ref MemoryMarshal.GetReference(words), count), _settings.UnknownMembers, null);
        Utf8JsonReader start = reader;
        if (!TryReadFrom(ref reader, ref notes, out T value))
            throw Refuse(start);
        if (!Drift.IsKnown(in notes, out _))
        {
            using JsonDocument document = JsonDocument.ParseValue(ref start);
            Drift.Accepted(in notes, JsonMarshal.GetRawUtf8Value(document.RootElement));
        }

        return value;
    }

    internal void WriteTo(Utf8JsonWriter writer, T value) => WriteValue(writer, value);

    private bool TryReadFrom(ref Utf8JsonReader reader, ref ContractNotes notes, out T value)
    {
        long start = reader.TokenStartIndex;
        value = default!;
        try
        {
            return TryReadValue(ref reader, ref notes, out value) && reader.BytesConsumed - start <= _settings.MaxBytes;
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            return false;
        }
    }

    // The text of the value is copied only here; the reader does not give it away.
    private ContractException Refuse(Utf8JsonReader start)
    {
        try
        {
            using JsonDocument document = JsonDocument.ParseValue(ref start);
            ReadOnlySpan<byte> utf8 = JsonMarshal.GetRawUtf8Value(document.RootElement);
            if (utf8.Length > _settings.MaxBytes)
                return new(Name, [new("$", ViolationCode.TooLarge, $"at most {_settings.MaxBytes} bytes")]);
            ScanFindings findings = Explain(utf8);
            Drift.Refused(findings.Violations, findings.UnknownMembers, utf8);
            return new(Name, findings.Violations, findings.UnknownMembers);
        }
        catch (JsonException)
        {
            return new(Name, [new("$", ViolationCode.Malformed, "one well-formed JSON value in UTF-8")]);
        }
    }
}
