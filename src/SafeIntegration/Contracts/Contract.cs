using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using SafeIntegration.Contracts;

namespace SafeIntegration;

/// <summary>Where contracts come from. Thread-safe.</summary>
public static class Contract
{
    /// <summary>
    /// The contract of a type: the generated one of a partial type with <see cref="ContractAttribute"/>; for every other type one that reads its members, their nullability and
    /// their <c>System.ComponentModel.DataAnnotations</c> attributes by reflection, as <see cref="Reflected{T}"/> does.
    /// </summary>
    /// <typeparam name="T">A class, record or struct.</typeparam>
    /// <exception cref="InvalidOperationException">
    /// There is no generated contract, and reflection is off because the application was published trimmed or ahead of time.
    /// </exception>
    public static IContract<T> Of<T>() => Cache<T>.Instance ?? throw ReflectedContracts.Missing(typeof(T));

    /// <summary>The contract of a type by reflection, for shapes that cannot be generated: types with derived types, converters of their own, extension data.</summary>
    /// <typeparam name="T">A class, record or struct.</typeparam>
    [RequiresUnreferencedCode(ReflectedContracts.WhyUnreferenced)]
    [RequiresDynamicCode(ReflectedContracts.WhyDynamic)]
    public static IContract<T> Reflected<T>() => ReflectedCache<T>.Instance;

    /// <summary>
    /// A contract over what the source generator of System.Text.Json has made of a type, for shapes that cannot be generated here, in an application that is published trimmed or
    /// ahead of time: <c>Contract.From(MyContext.Default.Payment)</c>. Keep it: making one is slow. It reads a payload twice. Names come from <see cref="ContractAttribute.Naming"/>
    /// if the type has that attribute, else from the context. Members with an <c>init</c> setter or <c>required</c> are required even where they have an initial value, because the
    /// source generator forgets that value. Validation attributes are checked. So are methods with <see cref="ContractRuleAttribute"/> of the type itself; those of types within it
    /// are trimmed away unless a <c>DynamicDependency</c> keeps them. Elements of lists are never null: trimming removes what the compiler noted about them.
    /// </summary>
    /// <typeparam name="T">A class, record or struct.</typeparam>
    /// <param name="info">From a <see cref="JsonSerializerContext"/> that writes enums by name: <c>UseStringEnumConverter = true</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="info"/> does not come from a context.</exception>
    /// <exception cref="InvalidOperationException">The context writes an enum as numbers, or a member is an <see cref="Optional{T}"/>.</exception>
    public static IContract<T> From<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicMethods | DynamicallyAccessedMemberTypes.NonPublicMethods)] T>(JsonTypeInfo<T> info)
    {
        ArgumentNullException.ThrowIfNull(info);
        return FallbackContract<T>.Over(info);
    }

    /// <param name="context">A context that knows the type and writes enums by name: <c>UseStringEnumConverter = true</c>.</param>
    /// <inheritdoc cref="From{T}(JsonTypeInfo{T})"/>
    /// <exception cref="ArgumentException">The context does not know the type.</exception>
    public static IContract<T> From<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicMethods | DynamicallyAccessedMemberTypes.NonPublicMethods)] T>(JsonSerializerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return From((JsonTypeInfo<T>?)context.GetTypeInfo(typeof(T))
            ?? throw new ArgumentException($"The context {context.GetType().Name} does not know {typeof(T).Name}. Put [JsonSerializable(typeof({typeof(T).Name}))] on it.", nameof(context)));
    }

    private static class Cache<T>
    {
        /// <summary>Null if there is none and reflection is off.</summary>
        internal static readonly IContract<T>? Instance =
            typeof(T).GetCustomAttribute<GeneratedContractAttribute>() is { } generated ? (IContract<T>)generated.Create()
            : ReflectedContracts.AreAvailable ? Reflected<T>()
            : null;
    }

    [RequiresUnreferencedCode(ReflectedContracts.WhyUnreferenced)]
    [RequiresDynamicCode(ReflectedContracts.WhyDynamic)]
    private static class ReflectedCache<T>
    {
        internal static readonly IContract<T> Instance = FallbackContract<T>.Reflecting();
    }
}
