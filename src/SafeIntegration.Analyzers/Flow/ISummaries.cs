using Microsoft.CodeAnalysis;
using SafeIntegration.Analyzers.Catalogue;
using SafeIntegration.Analyzers.Lowering;

namespace SafeIntegration.Analyzers.Flow;

/// <summary>What a solver asks about the rest of the compilation.</summary>
internal interface ISummaries
{
    /// <summary>The root of all access paths.</summary>
    AccessPath Root { get; }

    Selectors Selectors { get; }

    TypeHierarchy Hierarchy { get; }

    /// <summary>What a parameter of a delegate carries that is given to a member of the catalogue.</summary>
    Labels OfCallback(MemberModel model, ArgumentLabels callback, IParameterSymbol parameter);

    /// <summary>The selector of the one object of a service that a container gives to a handler; null if the type is none.</summary>
    int? ServiceOf(ITypeSymbol type);

    /// <summary>Whether the flows of a method that is handed over are told in the method itself.</summary>
    bool IsEntry(IMethodSymbol method);

    /// <summary>The summary of a body; null while it is being made, which reads as "does not return".</summary>
    Summary? Of(Body body);

    /// <summary>The bodies that a call may run.</summary>
    Body[] Targets(CallSite call);

    /// <summary>Lambdas and methods that the members of a type assign to a member with a delegate type.</summary>
    object[] DelegatesOf(Body reader, int selector);
}
