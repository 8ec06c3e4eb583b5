using System.Buffers;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace SafeIntegration.Contracts;

/// <summary>
/// A contract whose parser, writer and table were generated. The parser makes one pass and stops at the first problem; only then the table is walked to list all of them, so that
/// a good payload pays nothing for it. Thread-safe. For generated code.
/// </summary>
/// <typeparam name="T">The contract's type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract partial class GeneratedContract<T> : IContract<T>, IContractForm
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
        Drift = new(settings.Name, settings.Time, new(_shape, settings));
    }

    /// <inheritdoc/>
    public string Name => _settings.Name;

    /// <inheritdoc/>
    public string JsonSchema => _schema.Value;

    /// <inheritdoc/>
    public int MaxBytes => _settings.MaxBytes;

    /// <inheritdoc/>
    public ContractDrift Drift { get; }

    IReadOnlyList<FormMember>? IContractForm.Members => ShapeForm.Of(Shape);

    internal ContractNode Shape => _shape.Value;

    private JsonWriterOptions WriterOptions => new() { MaxDepth = _settings.MaxDepth };

    /// <inheritdoc/>
    public ContractResult<T> Parse(ReadOnlyMemory<byte> utf8)
    {
        if (utf8.Length > _settings.MaxBytes)
            return ContractResult<T>.Invalid([new("$", ViolationCode.TooLarge, $"at most {_settings.MaxBytes} bytes")]);
        if (TryParse(utf8.Span, Drift, null, out T value, out IReadOnlyList<string> unknownMembers, out _))
            return ContractResult<T>.Valid(value, unknownMembers);
        ScanFindings findings = Explain(utf8.Span);
        Drift.Refused(findings.Violations, findings.UnknownMembers, utf8.Span);
        return ContractResult<T>.Invalid(findings.Violations, findings.UnknownMembers);
    }

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Write(T value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, WriterOptions))
            WriteValue(writer, value);
        return buffer.WrittenMemory;
    }

    /// <inheritdoc/>
    public IReadOnlyList<ContractViolation> Validate(T value)
    {
        if (value is null)
            return [new("$", ViolationCode.Null, "a value", "null")];
        if (!TryWrite(value, out ReadOnlyMemory<byte> written, out ContractViolation? problem))
            return [problem];
        // The lines of text that nobody sent would only confuse.
        return TryParse(written.Span, drift: null, null, out _, out _, out _) ? [] : [.. Explain(written.Span).Violations.Select(violation => violation with { Line = null, BytePosition = null })];
    }

    /// <summary>Reads one value: the reader stands on its first token, and afterwards on its last. False at the first problem.</summary>
    protected abstract bool TryReadValue(ref Utf8JsonReader reader, ref ContractNotes notes, out T value);

    /// <summary>Writes a value; one that breaks its contract is written so that it is refused when read.</summary>
    protected abstract void WriteValue(Utf8JsonWriter writer, T value);

    /// <summary>Makes the table of the contract; called once.</summary>
    protected abstract ContractNode CreateShape();

    /// <summary>Lists what is wrong with the members one by one; nothing if and only if the parser accepts them.</summary>
    internal ScanFindings Scan(ReadOnlySpan<byte> utf8) => ContractScan.Run(utf8, Shape, _settings);

    private bool TryParse(
        ReadOnlySpan<byte> utf8, ContractDrift? drift, List<BrokenRule>? brokenRules, out T value, out IReadOnlyList<string> unknownMembers, out ParserStop stop)
    {
        int count = _settings.Words;
        Span<ulong> words = count <= StackWords ? stackalloc ulong[StackWords] : new ulong[count];
        var notes = new ContractNotes(words[..count], _settings.UnknownMembers, brokenRules);
        scoped var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = _settings.MaxDepth });
        Exception? thrown = null;
        bool isAccepted = false;
        value = default!;
        try
        {
            isAccepted = reader.Read() && TryReadValue(ref reader, ref notes, out value) && !reader.Read();
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            // The reader throws at malformed JSON; a constructor, setter or rule of the type may refuse what it is given with any exception it likes. The scan says what is wrong.
            thrown = problem;
        }

        stop = new(reader.TokenStartIndex, thrown);
        unknownMembers = isAccepted && drift is not null ? drift.Accepted(in notes, utf8) : [];
        if (!isAccepted)
            value = default!;
        return isAccepted;
    }

    private ScanFindings Explain(ReadOnlySpan<byte> utf8)
    {
        ScanFindings findings = Scan(utf8);
        if (findings.Violations.Count > 0)
            return findings;
        var broken = new List<BrokenRule>();
        TryParse(utf8, drift: null, broken, out _, out _, out ParserStop stop);
        IReadOnlyList<ContractViolation> violations = RuleFindings.Describe(utf8, Shape, _settings, broken, stop);
        if (violations.Count > 0)
            return findings with { Violations = violations };
        ContractEvents.Log.ReportDisagreement(Name, stop.Position);
        return findings with { Violations = [RuleFindings.Disagreement(utf8, stop)] };
    }

    private bool TryWrite(T value, out ReadOnlyMemory<byte> written, [NotNullWhen(false)] out ContractViolation? problem)
    {
        var buffer = new BoundedBuffer(_settings.MaxBytes);
        var writer = new Utf8JsonWriter(buffer, WriterOptions);
        problem = null;
        try
        {
            WriteValue(writer, value);
            writer.Flush();
        }
        catch (BoundedBuffer.FullException)
        {
            problem = new("$", ViolationCode.TooLarge, $"at most {_settings.MaxBytes} bytes");
        }
        catch (InvalidOperationException) when (writer.CurrentDepth >= _settings.MaxDepth)
        {
            problem = new("$", ViolationCode.TooLarge, $"at most {_settings.MaxDepth} levels of objects and lists");
        }
        catch (Exception thrown) when (thrown is not OutOfMemoryException)
        {
            // A property of the type may refuse to be read with any exception it likes.
            problem = new("$", ViolationCode.Rule, "a value that can be written") { Hint = $"reading its members threw {thrown.GetType().Name}" };
        }

        written = buffer.Written;
        return problem is null;
    }
}
