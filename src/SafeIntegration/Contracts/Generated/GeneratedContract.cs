using System.Buffers;
using System.ComponentModel;
using System.Text.Json;

namespace SafeIntegration.Contracts;

/// <summary>
/// A contract whose parser, writer and table were generated. The parser makes one pass and stops at the first problem; only then the table is walked to list all of them, so that
/// a good payload pays nothing for it. Thread-safe. For generated code.
/// </summary>
/// <typeparam name="T">The contract's type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class GeneratedContract<T> : IContract<T>, IContractForm
{
    private const int StackWords = 96;

    private readonly ContractSettings _settings;
    private readonly Lazy<ContractNode> _shape;
    private readonly Lazy<string> _schema;

    /// <summary>Called by the generated contract.</summary>
    protected GeneratedContract(ContractSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        _settings = settings;
        _shape = new(CreateShape);
        _schema = new(() => Schema.Of(_shape.Value, settings));
    }

    /// <inheritdoc/>
    public string Name => _settings.Name;

    /// <inheritdoc/>
    public string JsonSchema => _schema.Value;

    IReadOnlyList<FormMember>? IContractForm.Members => ShapeForm.Of(Shape);

    internal ContractNode Shape => _shape.Value;

    /// <inheritdoc/>
    public ContractResult<T> Parse(ReadOnlyMemory<byte> utf8)
    {
        if (utf8.Length > _settings.MaxBytes)
            return ContractResult<T>.Invalid([new("$", ViolationCode.TooLarge, $"at most {_settings.MaxBytes} bytes")]);
        return TryParse(utf8.Span, null, out T value) ? ContractResult<T>.Valid(value, []) : Explain(utf8);
    }

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Write(T value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
            WriteValue(writer, value);
        return buffer.WrittenMemory;
    }

    /// <inheritdoc/>
    public IReadOnlyList<ContractViolation> Validate(T value) => throw new NotSupportedException();

    /// <summary>Reads one value: the reader stands on its first token, and afterwards on its last. False at the first problem.</summary>
    protected abstract bool TryReadValue(ref Utf8JsonReader reader, ref ContractNotes notes, out T value);

    /// <summary>Writes a value; one that breaks its contract is written so that it is refused when read.</summary>
    protected abstract void WriteValue(Utf8JsonWriter writer, T value);

    /// <summary>Makes the table of the contract; called once.</summary>
    protected abstract ContractNode CreateShape();

    private bool TryParse(ReadOnlySpan<byte> utf8, List<BrokenRule>? brokenRules, out T value)
    {
        int count = _settings.Words;
        Span<ulong> words = count <= StackWords ? stackalloc ulong[StackWords] : new ulong[count];
        var notes = new ContractNotes(words[..count], _settings.UnknownMembers, brokenRules);
        scoped var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = _settings.MaxDepth });
        try
        {
            if (reader.Read() && TryReadValue(ref reader, ref notes, out value))
                return !reader.Read();
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            // The scan says what is wrong.
        }

        value = default!;
        return false;
    }

    private ContractResult<T> Explain(ReadOnlyMemory<byte> utf8) => throw new NotSupportedException();
}
