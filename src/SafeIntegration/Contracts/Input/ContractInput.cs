using System.Buffers;
using System.IO.Pipelines;

namespace SafeIntegration.Contracts;

/// <summary>Reads a whole payload into a rented buffer and parses it, but never more of it than the contract allows.</summary>
internal static class ContractInput
{
    /// <summary>Length of a byte order mark.</summary>
    public const int MarkLength = 3;

    private const int FirstCapacity = 16 * 1024;

    // A length that is only announced does not rent much yet.
    private const int MaxFirstCapacity = 64 * 1024;

    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    public static async ValueTask<ContractResult<T>> ParseAsync<T>(IContract<T> contract, Stream stream, long? length, CancellationToken cancellationToken)
    {
        int limit = LimitOf(contract);
        if (length > limit)
            return TooLarge(contract);
        using var buffer = new PooledBuffer((int)Math.Min(MaxFirstCapacity, length + 1 ?? FirstCapacity));
        while (true)
        {
            int read = await stream.ReadAsync(buffer.GetRoom(limit - buffer.Length + 1), cancellationToken).ConfigureAwait(false);
            if (read == 0)
                return contract.Parse(WithoutMark(buffer.Written));
            buffer.Advance(read);
            if (buffer.Length > limit)
                return TooLarge(contract);
        }
    }

    public static async ValueTask<ContractResult<T>> ParseAsync<T>(IContract<T> contract, PipeReader reader, long? length, CancellationToken cancellationToken)
    {
        if (length > LimitOf(contract))
            return TooLarge(contract);
        while (true)
        {
            ReadResult read = await ReadAsync(reader, cancellationToken).ConfigureAwait(false);
            bool isTooLarge = read.Buffer.Length > LimitOf(contract);
            if (!isTooLarge && !read.IsCompleted)
            {
                reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
                continue;
            }

            ContractResult<T> result = isTooLarge ? TooLarge(contract) : Parse(contract, WithoutMark(read.Buffer));
            reader.AdvanceTo(read.Buffer.End);
            return result;
        }
    }

    /// <summary>Parses what may lie in pieces.</summary>
    public static ContractResult<T> Parse<T>(IContract<T> contract, ReadOnlySequence<byte> payload)
    {
        if (payload.IsSingleSegment)
            return contract.Parse(payload.First);
        if (payload.Length > contract.MaxBytes)
            return TooLarge(contract);
        using PooledBuffer whole = PooledBuffer.Of(payload);
        return contract.Parse(whole.Written);
    }

    public static async ValueTask<ReadResult> ReadAsync(PipeReader reader, CancellationToken cancellationToken)
    {
        ReadResult read = await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
        return read.IsCanceled ? throw new OperationCanceledException("The read of the payload was cancelled by PipeReader.CancelPendingRead.") : read;
    }

    /// <summary>What is not a payload of the contract, before any of it was read.</summary>
    public static ContractResult<T> Refused<T>(ContractViolation violation) => ContractResult<T>.Invalid([violation]);

    public static ContractResult<T> TooLarge<T>(IContract<T> contract) => Refused<T>(new("$", ViolationCode.TooLarge, $"at most {contract.MaxBytes} bytes"));

    public static ReadOnlySequence<byte> WithoutMark(ReadOnlySequence<byte> payload)
    {
        Span<byte> start = stackalloc byte[MarkLength];
        if (payload.Length < MarkLength)
            return payload;
        payload.Slice(0, MarkLength).CopyTo(start);
        return start.SequenceEqual(Mark) ? payload.Slice(MarkLength) : payload;
    }

    // One byte order mark is no part of the payload.
    private static int LimitOf<T>(IContract<T> contract) => Math.Min(contract.MaxBytes, Array.MaxLength - MarkLength - 1) + MarkLength;

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> payload) => payload.Span.StartsWith(Mark) ? payload[MarkLength..] : payload;
}
