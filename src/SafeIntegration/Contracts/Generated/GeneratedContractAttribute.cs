using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace SafeIntegration.Contracts;

/// <summary>Says where the generated contract of a type is. For generated code.</summary>
/// <param name="contract">A type with a public constructor without parameters that derives from <see cref="GeneratedContract{T}"/>.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class GeneratedContractAttribute(
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] Type contract) : Attribute
{
    /// <summary>The type of the contract.</summary>
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)]
    public Type Contract { get; } = contract;

    internal object Create() => Activator.CreateInstance(Contract)!;
}
