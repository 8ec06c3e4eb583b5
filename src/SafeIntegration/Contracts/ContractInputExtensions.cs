using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using SafeIntegration.Contracts;

namespace SafeIntegration;

/// <summary>
/// Parses payloads that are read while they come. One UTF-8 byte order mark at the start is passed over. What was read is kept in rented memory that is cleared afterwards.
/// </summary>
public static class ContractInputExtensions
{
    /// <summary>Reads a payload to its end and parses it; a payload larger than the contract allows is not read on. Never throws on bad data. Leaves the stream open.</summary>
    /// <typeparam name="T">The contract's type.</typeparam>
    /// <param name="contract">The contract.</param>
    /// <param name="utf8">Exactly one JSON value in UTF-8.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static ValueTask<ContractResult<T>> ParseAsync<T>(this IContract<T> contract, Stream utf8, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(contract);
        ArgumentNullException.ThrowIfNull(utf8);
        return ContractInput.ParseAsync(contract, utf8, utf8.CanSeek ? utf8.Length - utf8.Position : null, cancellationToken);
    }

    /// <summary>Reads a payload to its end and parses it; a payload larger than the contract allows is not read on. Never throws on bad data. Completing the reader is left to you.</summary>
    /// <typeparam name="T">The contract's type.</typeparam>
    /// <param name="contract">The contract.</param>
    /// <param name="utf8">Exactly one JSON value in UTF-8.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static ValueTask<ContractResult<T>> ParseAsync<T>(this IContract<T> contract, PipeReader utf8, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(contract);
        ArgumentNullException.ThrowIfNull(utf8);
        return ContractInput.ParseAsync(contract, utf8, null, cancellationToken);
    }

    /// <summary>
    /// Reads an array of any length element by element. A bad element is one result that is not valid, and so is one larger than the contract allows; the others go on. What is not
    /// an array, or not well-formed, ends the reading with a last result that says so. Holds one element at a time. Paths and positions are those within the element. Leaves the
    /// stream open, and may have read beyond the array.
    /// </summary>
    /// <typeparam name="T">The contract's type, of one element.</typeparam>
    /// <param name="contract">The contract of an element.</param>
    /// <param name="utf8">One JSON array in UTF-8.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async IAsyncEnumerable<ContractResult<T>> ReadElementsAsync<T>(
        this IContract<T> contract, Stream utf8, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        PipeReader reader = PipeReader.Create(utf8, new StreamPipeReaderOptions(leaveOpen: true));
        try
        {
            await foreach (ContractResult<T> result in contract.ReadElementsAsync(reader, cancellationToken).ConfigureAwait(false))
                yield return result;
        }
        finally
        {
            await reader.CompleteAsync().ConfigureAwait(false);
        }
    }

    /// <inheritdoc cref="ReadElementsAsync{T}(IContract{T}, Stream, CancellationToken)"/>
    /// <param name="contract">The contract of an element.</param>
    /// <param name="utf8">One JSON array in UTF-8. Completing the reader is left to you.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async IAsyncEnumerable<ContractResult<T>> ReadElementsAsync<T>(
        this IContract<T> contract, PipeReader utf8, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(contract);
        ArgumentNullException.ThrowIfNull(utf8);
        var splitter = new ElementSplitter(contract.MaxBytes);
        bool isStarted = false;
        while (true)
        {
            ReadResult read = await ContractInput.ReadAsync(utf8, cancellationToken).ConfigureAwait(false);
            ReadOnlySequence<byte> rest = read.Buffer;
            if (!isStarted && !read.IsCompleted && rest.Length < ContractInput.MarkLength)
            {
                utf8.AdvanceTo(rest.Start, rest.End);
                continue;
            }

            rest = isStarted ? rest : ContractInput.WithoutMark(rest);
            isStarted = true;
            SplitOutcome outcome;
            while ((outcome = splitter.Next(ref rest, read.IsCompleted, out ReadOnlySequence<byte> element)) is SplitOutcome.Element or SplitOutcome.LargeElement)
                yield return outcome == SplitOutcome.Element ? ContractInput.Parse(contract, element) : ContractInput.TooLarge(contract);
            utf8.AdvanceTo(rest.Start, read.Buffer.End);
            if (outcome == SplitOutcome.Broken)
                yield return ContractInput.Refused<T>(new("$", ViolationCode.Malformed, "one well-formed JSON array in UTF-8"));
            else if (outcome == SplitOutcome.Overflow)
                yield return ContractInput.TooLarge(contract);
            if (outcome != SplitOutcome.NeedsMore)
                yield break;
        }
    }
}
