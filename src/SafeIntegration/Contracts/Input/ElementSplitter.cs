using System.Buffers;
using System.Text.Json;

namespace SafeIntegration.Contracts;

/// <summary>What <see cref="ElementSplitter"/> came upon.</summary>
internal enum SplitOutcome
{
    NeedsMore,
    Element,

    /// <summary>An element above the limit, passed over.</summary>
    LargeElement,

    /// <summary>The array and the input are at their end.</summary>
    End,

    /// <summary>Not an array, or not well-formed: nothing after it can be told apart.</summary>
    Broken,

    /// <summary>One text or number above the limit, which cannot be passed over without holding it.</summary>
    Overflow,
}

/// <summary>
/// Finds the elements of a JSON array that comes in pieces. Each byte is looked at once; held is the one element that is not complete yet, and not even that once it is above the
/// limit. Not thread-safe.
/// </summary>
internal sealed class ElementSplitter(int maxBytes)
{
    private JsonReaderState _state = new(new JsonReaderOptions { MaxDepth = int.MaxValue });

    // Bytes of the buffer that the reader has seen already, and where in it the element starts; -1 between elements.
    private long _seen;
    private long _start = -1;
    private bool _isInArray;
    private bool _isLarge;

    /// <summary>Goes on to the next outcome.</summary>
    /// <param name="buffer">All that was not used up, with what came since; afterwards without what was used up.</param>
    /// <param name="isCompleted">Whether nothing more will come.</param>
    /// <param name="element">The element.</param>
    public SplitOutcome Next(ref ReadOnlySequence<byte> buffer, bool isCompleted, out ReadOnlySequence<byte> element)
    {
        element = default;
        var reader = new Utf8JsonReader(buffer.Slice(_seen), isCompleted, _state);
        try
        {
            while (reader.Read())
            {
                if (!_isInArray)
                {
                    if (reader.TokenType != JsonTokenType.StartArray)
                        return SplitOutcome.Broken;
                    _isInArray = true;
                }
                else if (EndsElement(ref reader))
                {
                    return Take(ref buffer, ref reader, out element);
                }
            }
        }
        catch (JsonException)
        {
            return SplitOutcome.Broken;
        }

        return Wait(ref buffer, ref reader, isCompleted);
    }

    private bool EndsElement(ref Utf8JsonReader reader)
    {
        // The end of the array is at depth 0, its elements start and end at depth 1.
        if (reader.CurrentDepth == 0)
            return false;
        if (_start < 0)
            _start = _seen + reader.TokenStartIndex;
        return reader.CurrentDepth == 1 && reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray);
    }

    private SplitOutcome Take(ref ReadOnlySequence<byte> buffer, ref Utf8JsonReader reader, out ReadOnlySequence<byte> element)
    {
        long end = _seen + reader.BytesConsumed;
        bool isLarge = _isLarge || end - _start > maxBytes;
        element = isLarge ? default : buffer.Slice(_start, end - _start);
        buffer = buffer.Slice(end);
        _state = reader.CurrentState;
        _seen = 0;
        _start = -1;
        _isLarge = false;
        return isLarge ? SplitOutcome.LargeElement : SplitOutcome.Element;
    }

    private SplitOutcome Wait(ref ReadOnlySequence<byte> buffer, ref Utf8JsonReader reader, bool isCompleted)
    {
        _seen += reader.BytesConsumed;
        _state = reader.CurrentState;
        if (isCompleted)
            return SplitOutcome.End;
        if (buffer.Length - _seen > maxBytes)
            return SplitOutcome.Overflow;
        _isLarge |= _start >= 0 && buffer.Length - _start > maxBytes;
        long used = _start < 0 || _isLarge ? _seen : _start;
        buffer = buffer.Slice(used);
        _seen -= used;
        _start = _start < 0 ? -1 : 0;
        return SplitOutcome.NeedsMore;
    }
}
