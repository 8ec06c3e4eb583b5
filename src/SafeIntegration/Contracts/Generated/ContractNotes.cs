using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace SafeIntegration.Contracts;

/// <summary>
/// What a generated parser notes on its way through a payload, without allocating: which members were there, absent or null in each type of object, which unknown members were
/// met, and where a rule over several members is broken. For generated code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct ContractNotes
{
    private readonly Span<ulong> _masks;
    private readonly UnknownMembers _policy;
    private UnknownSet _unknown;

    internal ContractNotes(Span<ulong> masks, UnknownMembers policy, List<BrokenRule>? brokenRules)
    {
        _masks = masks;
        _policy = policy;
        BrokenRules = brokenRules;
    }

    /// <summary>Where broken rules are listed; null while the first one ends the parse.</summary>
    internal List<BrokenRule>? BrokenRules { get; }

    internal readonly ReadOnlySpan<ulong> Masks => _masks;

    /// <summary>Whether an unknown member or value was met.</summary>
    internal readonly bool HasUnknown => !_unknown.IsEmpty;

    /// <summary>What was met, whatever its order and number.</summary>
    internal readonly ulong UnknownFingerprint => _unknown.Fingerprint;

    /// <summary>Notes the members of one object (one word of 64 of them).</summary>
    /// <param name="offset">Where the three words stand: with a value at least once, absent at least once, null at least once.</param>
    /// <param name="present">The members that are there, null or not.</param>
    /// <param name="all">The members that there are.</param>
    /// <param name="nulls">The members that are there and null.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Saw(int offset, ulong present, ulong all, ulong nulls)
    {
        Span<ulong> words = _masks.Slice(offset, 3);
        words[0] |= present & ~nulls;
        words[1] |= all & ~present;
        words[2] |= nulls;
    }

    /// <summary>Handles an unknown member: the reader stands on its name, and afterwards on the end of its value.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="shape">Index of the type of object.</param>
    /// <returns>False if the contract refuses unknown members.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public bool SkipUnknown(ref Utf8JsonReader reader, int shape)
    {
        if (_policy == UnknownMembers.Reject)
            return false;
        if (_policy == UnknownMembers.Report)
            _unknown.AddName(ref reader, shape);
        reader.Skip();
        return true;
    }

    /// <summary>Notes that a tolerant enum met a value outside its set.</summary>
    /// <param name="shape">Index of the type of object.</param>
    /// <param name="member">Index of the member.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void SawUnknownValue(int shape, int member) => _unknown.AddValue(shape, member);

    /// <summary>Notes that a rule over several members is broken.</summary>
    /// <param name="shape">Index of the type of object.</param>
    /// <param name="rule">Index of the rule in the shape.</param>
    /// <param name="position">Where the object starts, in bytes.</param>
    /// <returns>Whether to go on, because all broken rules are wanted.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public readonly bool BreaksRule(int shape, int rule, long position)
    {
        BrokenRules?.Add(new(shape, rule, position));
        return BrokenRules is { Count: < ContractLimits.MaxViolations };
    }

    /// <summary>Notes that an element is repeated in a list whose elements differ from each other.</summary>
    /// <param name="position">A byte of the element, for example of its last token.</param>
    /// <returns>Whether to go on, because all broken rules are wanted.</returns>
    public readonly bool RepeatsElement(long position) => BreaksRule(BrokenRule.RepeatedElement, BrokenRule.RepeatedElement, position);
}

/// <summary>A broken rule over several members of one object.</summary>
internal readonly record struct BrokenRule(int Shape, int Rule, long Position)
{
    /// <summary>Stands for shape and rule where an element of a list is repeated.</summary>
    public const int RepeatedElement = -1;
}
