using System.Text.Json.Nodes;

namespace SafeIntegration.Contracts;

/// <summary>A rule of one member that needs nothing but its value, which is not null. Thread-safe.</summary>
/// <param name="Code">The violation if it is broken.</param>
/// <param name="Expected">What it asks for.</param>
/// <param name="IsKept">Whether a value keeps it.</param>
internal sealed record ValueRule(ViolationCode Code, string Expected, Func<object, bool> IsKept)
{
    /// <summary>Adds the keywords of JSON Schema that say the same.</summary>
    public Action<JsonObject>? Describe { get; init; }

    /// <summary>A rule that throws could not be checked, and what could not be checked does not pass.</summary>
    public bool Holds(object value)
    {
        try
        {
            return IsKept(value);
        }
        catch (Exception)
        {
            return false;
        }
    }
}

/// <summary>A rule that is asked once everything else holds, because it is the user's code or looks at several values. Thread-safe.</summary>
/// <param name="Code">The violation if it is broken.</param>
/// <param name="Expected">What it asks for.</param>
/// <param name="IsKept">Whether a value, which may be null, keeps it; the second argument is the object that it stands in.</param>
internal sealed record LateRule(ViolationCode Code, string Expected, Func<object?, object, bool> IsKept)
{
    /// <inheritdoc cref="ValueRule.Holds"/>
    public bool Holds(object? value, object owner)
    {
        try
        {
            return IsKept(value, owner);
        }
        catch (Exception)
        {
            return false;
        }
    }
}
