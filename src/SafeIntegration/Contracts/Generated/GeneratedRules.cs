using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace SafeIntegration.Contracts;

/// <summary>Rules that need the finished object. What throws could not be checked, and what could not be checked does not pass. Thread-safe. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class GeneratedRules
{
    /// <summary>Whether a validation attribute that the generator does not know accepts a member.</summary>
    /// <param name="rule">The attribute.</param>
    /// <param name="value">The value of the member, or the object itself.</param>
    /// <param name="instance">The object.</param>
    /// <param name="member">Name of the member in C#; null for the object itself.</param>
    public static bool IsKept(ValidationAttribute rule, object? value, object instance, string? member)
    {
        try
        {
            return rule.GetValidationResult(value, ContextOf(instance, member)) == ValidationResult.Success;
        }
        catch (Exception problem) when (problem is not (OutOfMemoryException or StackOverflowException))
        {
            return false;
        }
    }

    /// <summary>Whether an object accepts itself.</summary>
    public static bool IsKept(IValidatableObject instance)
    {
        try
        {
            return !instance.Validate(ContextOf(instance, member: null)).Any(result => result != ValidationResult.Success);
        }
        catch (Exception problem) when (problem is not (OutOfMemoryException or StackOverflowException))
        {
            return false;
        }
    }

    /// <summary>Whether the elements of a list differ from each other in a value.</summary>
    public static bool AreUnique<TItem, TValue>(IEnumerable<TItem>? items, Func<TItem, TValue> by)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (items is null)
            return true;
        var seen = new HashSet<TValue>();
        foreach (TItem item in items)
        {
            if (!seen.Add(by(item)))
                return false;
        }

        return true;
    }

    // The constructor with a display name does not look at the object by reflection.
    private static ValidationContext ContextOf(object instance, string? member) =>
        new(instance, member ?? instance.GetType().Name, serviceProvider: null, items: null) { MemberName = member };
}
