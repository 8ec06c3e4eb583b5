using SafeIntegration.Contracts;

namespace SafeIntegration;

/// <summary>A member that a payload may leave out, and that tells whether it did: absent and <c>null</c> are two things, for example in a patch. Immutable.</summary>
/// <typeparam name="T">The type of the value; nullable if the payload may say <c>null</c>.</typeparam>
public readonly record struct Optional<T> : IOptional
{
    private readonly T _value;

    /// <summary>A member that is there.</summary>
    public Optional(T value)
    {
        _value = value;
        IsPresent = true;
    }

    /// <summary>Whether the payload has the member.</summary>
    public bool IsPresent { get; }

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">The payload does not have the member.</exception>
    public T Value => IsPresent ? _value : throw new InvalidOperationException("The payload does not have this member. Check IsPresent first.");

    object? IOptional.Boxed => IsPresent ? _value : null;

    /// <summary>The value, or another one if the payload does not have the member.</summary>
    public T GetValueOr(T absent) => IsPresent ? _value : absent;
}
