using System.Buffers;

namespace SafeIntegration.Contracts;

/// <summary>Collects bytes in a rented array that grows. What it held is cleared when it is given back, because it was a payload. Not thread-safe.</summary>
internal sealed class PooledBuffer(int capacity) : IDisposable
{
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(capacity);

    public int Length { get; private set; }

    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, Length);

    /// <summary>Room for more, at least one byte and at most so many.</summary>
    public Memory<byte> GetRoom(int atMost)
    {
        if (Length == _bytes.Length)
            Grow();
        return _bytes.AsMemory(Length, Math.Min(atMost, _bytes.Length - Length));
    }

    public void Advance(int count) => Length += count;

    /// <summary>A sequence as one piece.</summary>
    public static PooledBuffer Of(ReadOnlySequence<byte> bytes)
    {
        var buffer = new PooledBuffer((int)bytes.Length);
        bytes.CopyTo(buffer._bytes);
        buffer.Length = (int)bytes.Length;
        return buffer;
    }

    public void Dispose()
    {
        Return(_bytes);
        _bytes = [];
        Length = 0;
    }

    private void Grow()
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent(_bytes.Length * 2);
        Written.CopyTo(larger);
        Return(_bytes);
        _bytes = larger;
    }

    private void Return(byte[] bytes)
    {
        if (bytes.Length == 0)
            return;
        Array.Clear(bytes, 0, Length);
        ArrayPool<byte>.Shared.Return(bytes);
    }
}
