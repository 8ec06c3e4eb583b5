using System.Buffers;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SafeIntegration.Contracts;

/// <summary>Collects the elements of a list in a rented array, so that what is kept has the exact size. Not thread-safe. For generated code.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct PooledList<T>
{
    private const int FirstCapacity = 16;

    private T[]? _items;
    private int _count;

    /// <summary>How many elements there are.</summary>
    public readonly int Count => _count;

    /// <summary>Appends an element.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(T item)
    {
        T[]? items = _items;
        if (items is null || (uint)_count >= (uint)items.Length)
            items = Grow();
        items[_count++] = item;
    }

    /// <summary>The elements as an array; the list is empty afterwards.</summary>
    public T[] ToArray()
    {
        T[] array = Elements().ToArray();
        Dispose();
        return array;
    }

    /// <summary>The elements as a list of that capacity; the list is empty afterwards.</summary>
    public List<T> ToList()
    {
        var list = new List<T>(_count);
        CollectionsMarshal.SetCount(list, _count);
        Elements().CopyTo(CollectionsMarshal.AsSpan(list));
        Dispose();
        return list;
    }

    /// <summary>Gives the array back.</summary>
    public void Dispose()
    {
        if (_items is { } items)
            Return(items, _count);
        _items = null;
        _count = 0;
    }

    private readonly ReadOnlySpan<T> Elements() => new(_items, 0, _count);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private T[] Grow()
    {
        T[] larger = ArrayPool<T>.Shared.Rent(_items is null ? FirstCapacity : _items.Length * 2);
        if (_items is { } items)
        {
            Elements().CopyTo(larger);
            Return(items, _count);
        }

        return _items = larger;
    }

    // What a payload held must not live on in the pool.
    private static void Return(T[] items, int count)
    {
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
            Array.Clear(items, 0, count);
        ArrayPool<T>.Shared.Return(items);
    }
}
