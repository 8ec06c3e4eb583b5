using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SafeIntegration.Analyzers.Catalogue;
using SafeIntegration.Analyzers.Flow;

namespace SafeIntegration.Analyzers.Lowering;

/// <summary>What a method and its lambdas share while they are lowered.</summary>
internal sealed class LoweringContext(LoweringServices services, Body root)
{
    private Dictionary<ISymbol, int>? _captured;

    public MemberCatalogue Catalogue => services.Catalogue;

    public Selectors Selectors => services.Selectors;

    public LoweringServices Services => services;

    public IMethodSymbol? RootMethod { get; set; }

    public bool HasNested { get; private set; }

    /// <summary>The lambdas that are lowered now answer HTTP callers.</summary>
    public bool IsReplying { get; set; }

    public Dictionary<ISymbol, Body> LocalFunctions { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>The primary constructor of the type, if it has one.</summary>
    public IMethodSymbol? PrimaryConstructor { get; } = root.Type == null ? null : services.PrimaryConstructorOf(root.Type);

    public bool IsCaptured(ISymbol variable) => _captured != null && _captured.ContainsKey(variable);

    public int CaptureSelector(ISymbol variable) => _captured != null && _captured.TryGetValue(variable, out var selector) ? selector : NewCaptureSelector(variable);

    private int NewCaptureSelector(ISymbol variable) => Selectors.Of("~" + variable.Name + (variable.Locations.Length > 0 ? variable.Locations[0].SourceSpan.Start : 0));

    /// <summary>A member's name, with its type if it is static; elements of tuples by their position.</summary>
    public int MemberSelector(ISymbol member)
    {
        if (member.IsStatic) return services.SelectorOfStatic(member);
        if (member is IFieldSymbol { AssociatedSymbol: IPropertySymbol { } property }) return Selectors.Of(property.Name);
        if (member is IFieldSymbol { ContainingType.IsTupleType: true } field)
        {
            var name = (field.CorrespondingTupleField ?? field).Name;
            if (name.StartsWith("Item", System.StringComparison.Ordinal) && int.TryParse(name.Substring(4), out var position)) return Selectors.Item(position - 1);
        }

        return Selectors.Of(member.Name);
    }

    /// <summary>Whether a declaration yields, outside of the functions nested in it.</summary>
    public static bool YieldsIn(SyntaxNode declaration) =>
        declaration.DescendantNodes(node => node == declaration || node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)).Any(node => node.IsKind(SyntaxKind.YieldReturnStatement));

    /// <summary>What a parameter carries when its method is entered from outside; nothing of a tool's if a filter asks a person first.</summary>
    public Labels EntryLabels(IParameterSymbol parameter)
    {
        var labels = Catalogue.OfParameter(parameter) | services.Entries.Of(parameter);
        return labels != Labels.None && parameter.ContainingSymbol is IMethodSymbol method && Catalogue.IsTool(method) && services.Hierarchy.HasApprovalFilter ? Labels.None : labels;
    }

    public SourceSite Swallowed(Site site)
    {
        _swallowed ??= [];
        if (!_swallowed.TryGetValue(site, out var source)) _swallowed.Add(site, source = new SourceSite(site, Labels.Swallowed));
        return source;
    }

    /// <summary>How to speak of what a method returns if it goes to an HTTP caller; null if it does not, or if it is marked.</summary>
    public string? Reply(IMethodSymbol? method)
    {
        if (method == null || method.ReturnsVoid) return null;
        var answers = method.MethodKind == MethodKind.AnonymousFunction ? IsReplying : method.DeclaredAccessibility == Accessibility.Public && IsController(method.ContainingType) || services.Entries.Answers(method);
        if (!answers || IsMarked(method) || IsMarkedType(ResultOf(method)) || IsNoAction(method)) return null;
        return method.MethodKind == MethodKind.AnonymousFunction ? "the HTTP caller" : method.Name;
    }

    /// <summary>Whether the tool made at a call is wrapped into one that asks a person.</summary>
    public static bool IsApproved(SyntaxNode call, Compilation compilation, MemberCatalogue catalogue)
    {
        for (var node = call.Parent; node is not null and not MemberDeclarationSyntax; node = node.Parent)
            if ((node is BaseObjectCreationExpressionSyntax creation && Asks(creation)) || (node is InvocationExpressionSyntax invocation && Wraps(invocation))) return true;
        var member = call.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        return member != null && member.DescendantNodes().OfType<BaseObjectCreationExpressionSyntax>().Any(creation => creation.ArgumentList?.Arguments is [{ Expression: IdentifierNameSyntax or CastExpressionSyntax }] && Asks(creation));

        // A method of the user that gives back what it was given, wrapped.
        bool Wraps(InvocationExpressionSyntax invocation) =>
            compilation.GetSemanticModel(invocation.SyntaxTree).GetSymbolInfo(invocation).Symbol is IMethodSymbol { DeclaringSyntaxReferences: [var declared] } && declared.GetSyntax().DescendantNodes().OfType<BaseObjectCreationExpressionSyntax>().Any(created => created.ArgumentList?.Arguments is [{ Expression: IdentifierNameSyntax }] && Asks(created));

        bool Asks(BaseObjectCreationExpressionSyntax creation) => compilation.GetSemanticModel(creation.SyntaxTree).GetTypeInfo(creation).Type is { } type && catalogue.IsApproval(type);
    }

    private Dictionary<Site, SourceSite>? _swallowed;

    private static ITypeSymbol ResultOf(IMethodSymbol method)
    {
        var type = LibraryNames.Unwrap(method.ReturnType);
        return type is INamedTypeSymbol { Name: "ActionResult", TypeArguments: [var result] } ? result : LibraryNames.ElementOf(type) ?? type;
    }

    private static bool IsNoAction(IMethodSymbol method) => method.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "NonActionAttribute");

    private static bool IsController(INamedTypeSymbol? type)
    {
        for (; type != null; type = type.BaseType)
            if (type.Name is "ControllerBase" && LibraryNames.IsSystem(type)) return true;
        return false;
    }

    /// <summary>Whether a type, or one it derives from, says that a model made it.</summary>
    public static bool IsMarkedType(ITypeSymbol? type)
    {
        for (; type is { SpecialType: SpecialType.None }; type = type.BaseType)
            if (IsMarked(type)) return true;
        return false;
    }

    private static bool IsMark(AttributeData attribute) => attribute.AttributeClass is { Name: "AiOutputAttribute", ContainingNamespace.Name: "SafeIntegration" };

    public static bool IsMarked(ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
            if (IsMark(attribute)) return true;
        return symbol is IMethodSymbol method && method.GetReturnTypeAttributes().Any(IsMark);
    }

    public void FindCaptures(IOperation operation) => FindCaptures(operation, null);

    private void FindCaptures(IOperation operation, IMethodSymbol? inside)
    {
        switch (operation.Kind)
        {
            case OperationKind.AnonymousFunction:
                HasNested = true;
                inside = ((IAnonymousFunctionOperation)operation).Symbol;
                break;
            case OperationKind.LocalFunction:
                HasNested = true;
                inside = ((ILocalFunctionOperation)operation).Symbol;
                break;
            case OperationKind.LocalReference when inside != null:
                AddCaptured(((ILocalReferenceOperation)operation).Local, inside);
                break;
            case OperationKind.ParameterReference when inside != null:
                AddCaptured(((IParameterReferenceOperation)operation).Parameter, inside);
                break;
        }

        foreach (var child in operation.ChildOperations) FindCaptures(child, inside);
    }

    private void AddCaptured(ISymbol variable, IMethodSymbol inside)
    {
        if (Same(variable.ContainingSymbol, inside)) return;
        _captured ??= new(SymbolEqualityComparer.Default);
        if (!_captured.ContainsKey(variable)) _captured.Add(variable, NewCaptureSelector(variable));
    }

    private static bool Same(ISymbol? a, ISymbol? b) => SymbolEqualityComparer.Default.Equals(a, b);
}
