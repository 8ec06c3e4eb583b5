using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using SafeIntegration.Contracts;

namespace SafeIntegration;

/// <summary>Where contracts come from.</summary>
public static class Contract
{
    /// <summary>
    /// The contract of a type: the generated one of a partial type with <see cref="ContractAttribute"/>; for every other type one that reads its members, their nullability and
    /// their <c>System.ComponentModel.DataAnnotations</c> attributes by reflection.
    /// </summary>
    /// <typeparam name="T">A class, record or struct.</typeparam>
    public static IContract<T> Of<T>() => Cache<T>.Instance;

    private static class Cache<T>
    {
        internal static readonly IContract<T> Instance =
            typeof(T).GetCustomAttribute<GeneratedContractAttribute>() is { } generated ? (IContract<T>)generated.Create() : new FallbackContract<T>();
    }
}
