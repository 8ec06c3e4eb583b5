using System.Buffers;

namespace SafeIntegration.Contracts;

/// <summary>Takes what a writer writes up to a limit, so that a graph of objects without end ends. Not thread-safe.</summary>
internal sealed class BoundedBuffer(int limit) : IBufferWriter<byte>
{
    private readonly ArrayBufferWriter<byte> _buffer = new();

    public ReadOnlyMemory<byte> Written => _buffer.WrittenMemory;

    public void Advance(int count)
    {
        _buffer.Advance(count);
        if (_buffer.WrittenCount > limit)
            throw new FullException();
    }

    public Memory<byte> GetMemory(int sizeHint = 0) => _buffer.GetMemory(sizeHint);

    public Span<byte> GetSpan(int sizeHint = 0) => _buffer.GetSpan(sizeHint);

    /// <summary>More was written than the limit allows.</summary>
    public sealed class FullException : Exception;
}
