using SafeIntegration.Contracts;

namespace SafeIntegration;

/// <summary>Where contracts come from.</summary>
public static class Contract
{
    /// <summary>The contract of a type: its members, their nullability and its <c>System.ComponentModel.DataAnnotations</c> attributes.</summary>
    /// <typeparam name="T">A class, record or struct.</typeparam>
    public static IContract<T> Of<T>() => Cache<T>.Instance;

    private static class Cache<T>
    {
        internal static readonly JsonContract<T> Instance = new();
    }
}
