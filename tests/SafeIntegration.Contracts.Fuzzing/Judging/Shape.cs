using System.Text.Json;

namespace SafeIntegration.Contracts.Fuzzing;

/// <summary>A contract, payloads that it accepts, and the judge of what it does with others.</summary>
internal abstract class Shape(string name, IEnumerable<string> seeds)
{
    public string Name { get; } = name;

    /// <summary>Valid payloads.</summary>
    public IReadOnlyList<Piece> Seeds { get; } = [.. seeds.Select(Piece.Parse)];

    /// <summary>Whether parser, scan, writer and System.Text.Json agree on a payload. Never throws.</summary>
    public abstract Verdict Judge(ReadOnlyMemory<byte> utf8);
}

/// <inheritdoc/>
internal sealed class Shape<T>(string name, JsonSerializerOptions reference, params string[] seeds) : Shape(name, seeds)
{
    private readonly GeneratedContract<T> _contract = Contract.Of<T>() as GeneratedContract<T>
        ?? throw new InvalidOperationException($"The contract of {typeof(T).Name} was not generated, so there is nothing to compare. Look for diagnostic SI4002 in the build.");

    public override Verdict Judge(ReadOnlyMemory<byte> utf8)
    {
        bool isAccepted = false;
        long bytes = 0;
        try
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            ContractResult<T> result = _contract.Parse(utf8);
            bytes = GC.GetAllocatedBytesForCurrentThread() - before;
            isAccepted = result.IsValid;
            return new(isAccepted, bytes, isAccepted ? ProblemOfAccepted(utf8.Span, result.Value) : ProblemOfRefused(utf8.Span, result.Violations));
        }
        catch (Exception thrown)
        {
            return new(isAccepted, bytes, $"{thrown.GetType().Name} was thrown: {thrown.Message}\n{thrown.StackTrace}");
        }
    }

    private string? ProblemOfAccepted(ReadOnlySpan<byte> utf8, T value)
    {
        if (_contract.Scan(utf8).Violations is { Count: > 0 } found)
            return "The parser accepts what the scan refuses: " + string.Join("; ", found);
        string text = TextOf(value);
        if (!TryReference(utf8, out T? expected))
            return "The contract accepts what System.Text.Json refuses.";
        if (TextOf(expected) is { } other && other != text)
            return $"System.Text.Json reads another value: {other} instead of {text}";
        ReadOnlyMemory<byte> written = _contract.Write(value);
        ContractResult<T> again = _contract.Parse(written);
        if (!again.IsValid)
            return "What the contract writes it refuses: " + string.Join("; ", again.Violations);
        return TextOf(again.Value) == text ? null : "What the contract writes it reads as another value.";
    }

    private string? ProblemOfRefused(ReadOnlySpan<byte> utf8, IReadOnlyList<ContractViolation> violations)
    {
        if (violations.Count == 0)
            return "The contract refuses without saying why.";
        foreach (ContractViolation violation in violations)
        {
            if (violation.Expected == RuleFindings.Unexplained)
                return "The parser refuses what the scan accepts: " + violation;
            // No constructor, setter or rule of the shapes throws: it was the parser.
            if (violation.Hint.StartsWith(RuleFindings.Threw, StringComparison.Ordinal))
                return "The parser threw: " + violation;
            if (violation.BytePosition is { } position && (position < 0 || position > utf8.Length))
                return "A violation stands outside the payload: " + violation;
        }

        return null;
    }

    private bool TryReference(ReadOnlySpan<byte> utf8, out T? value)
    {
        try
        {
            value = JsonSerializer.Deserialize<T>(utf8, reference);
            return value is not null;
        }
        catch (JsonException)
        {
            value = default;
            return false;
        }
    }

    private string TextOf(T? value) => JsonSerializer.Serialize(value, reference);
}
