using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SafeIntegration.Generators.Plans.Reading;

/// <summary>
/// What one part of a member refers to, through resolved symbols: also what the compiler calls without a name, such as operators, conversions, enumerators and awaiters. Code that does
/// not compile refers to every candidate.
/// </summary>
/// <param name="model">Of the part's file.</param>
/// <param name="reached">Where definitions go.</param>
/// <param name="constants">Where names and values of constants go.</param>
/// <param name="cancellationToken">Ends the walk.</param>
internal sealed class References(SemanticModel model, HashSet<ISymbol> reached, SortedSet<string> constants, CancellationToken cancellationToken)
{
    /// <summary>Arguments that do not count for the plan, and the commas before them; known after <see cref="Walk"/>.</summary>
    public HashSet<SyntaxNodeOrToken> Left { get; } = [];

    /// <summary>Collects from a part and everything in it, lambdas and local functions included.</summary>
    public void Walk(SyntaxNode part)
    {
        if (part is ConstructorInitializerSyntax)
            AddSymbol(part);
        else if (part is ArgumentListSyntax { Parent: PrimaryConstructorBaseTypeSyntax baseCall })
            AddSymbol(baseCall);
        var nodes = new Stack<SyntaxNode>([part]);
        while (nodes.Count > 0)
        {
            SyntaxNode node = nodes.Pop();
            if (node is AttributeListSyntax)
                continue;
            if (model.GetOperation(node, cancellationToken) is { } operation)
            {
                WalkOperations(operation);
                continue;
            }

            foreach (SyntaxNode child in node.ChildNodes())
                nodes.Push(child);
        }
    }

    private void WalkOperations(IOperation root)
    {
        var pending = new Stack<IOperation>([root]);
        while (pending.Count > 0)
        {
            IOperation operation = pending.Pop();
            AddNamed(operation);
            AddUnnamed(operation);
            foreach (IOperation child in operation.ChildOperations)
            {
                // An argument that is not written stands for the whole call, which counts.
                if (child is IArgumentOperation { ArgumentKind: not ArgumentKind.DefaultValue } argument && operation is IInvocationOperation stage && PlanNames.IsOutsideOfPlan(stage.TargetMethod, argument.Parameter))
                    Leave(argument.Syntax);
                else
                    pending.Push(child);
            }
        }
    }

    private void AddNamed(IOperation operation)
    {
        switch (operation)
        {
            case IInvocationOperation call:
                Add(call.TargetMethod);
                AddTypeArguments(call);
                break;
            case IMethodReferenceOperation reference: Add(reference.Method); break;
            case IPropertyReferenceOperation reference: Add(reference.Property); break;
            case IEventReferenceOperation reference: Add(reference.Event); break;
            case IFieldReferenceOperation { Field: { IsConst: true, HasConstantValue: true } constant }:
                constants.Add(string.Format(System.Globalization.CultureInfo.InvariantCulture, "{0}={1}", constant.ToDisplayString(), constant.ConstantValue));
                break;
            case IFieldReferenceOperation reference: Add(reference.Field); break;
            case IObjectCreationOperation creation: Add(creation.Constructor); break;
            case IInvalidOperation:
                AddSymbol(operation.Syntax);
                break;
        }
    }

    private void AddUnnamed(IOperation operation)
    {
        switch (operation)
        {
            case IBinaryOperation binary:
                Add(binary.OperatorMethod);
                if (binary.Type?.SpecialType == SpecialType.System_String)
                    AddText(binary.LeftOperand, binary.RightOperand);
                break;
            case IInterpolationOperation hole: AddText(hole.Expression); break;
            case IUnaryOperation unary: Add(unary.OperatorMethod); break;
            case IIncrementOrDecrementOperation step: Add(step.OperatorMethod); break;
            case ICompoundAssignmentOperation compound: Add(compound.OperatorMethod, compound.InConversion.MethodSymbol, compound.OutConversion.MethodSymbol); break;
            case IConversionOperation conversion: Add(conversion.OperatorMethod); break;
            case IRecursivePatternOperation pattern: Add(pattern.DeconstructSymbol); break;
            case IListPatternOperation pattern: Add(pattern.LengthSymbol, pattern.IndexerSymbol); break;
            case ISlicePatternOperation pattern: Add(pattern.SliceSymbol); break;
            case IImplicitIndexerReferenceOperation index: Add(index.LengthSymbol, index.IndexerSymbol); break;
            case ICollectionExpressionOperation collection: Add(collection.ConstructMethod); break;
            case IForEachLoopOperation { Syntax: CommonForEachStatementSyntax loop }:
                ForEachStatementInfo each = model.GetForEachStatementInfo(loop);
                Add(each.GetEnumeratorMethod, each.MoveNextMethod, each.CurrentProperty, each.DisposeMethod);
                break;
            case IAwaitOperation { Syntax: AwaitExpressionSyntax wait }:
                AwaitExpressionInfo awaiter = model.GetAwaitExpressionInfo(wait);
                Add(awaiter.GetAwaiterMethod, awaiter.IsCompletedProperty, awaiter.GetResultMethod);
                break;
            case IDeconstructionAssignmentOperation { Syntax: AssignmentExpressionSyntax assignment }:
                AddDeconstruction(model.GetDeconstructionInfo(assignment));
                break;
        }
    }

    private void AddDeconstruction(DeconstructionInfo deconstruction)
    {
        Add(deconstruction.Method);
        foreach (DeconstructionInfo nested in deconstruction.Nested)
            AddDeconstruction(nested);
    }

    /// <summary>What a value is written as where it becomes part of a text.</summary>
    private void AddText(params IOperation[] values)
    {
        foreach (IOperation value in values)
        {
            ITypeSymbol? type = value is IConversionOperation { IsImplicit: true } conversion ? conversion.Operand.Type : value.Type;
            if (type is INamedTypeSymbol { SpecialType: SpecialType.None })
                Add([.. type.GetMembers(nameof(ToString)).OfType<IMethodSymbol>().Where(method => method.IsOverride && method.Parameters.Length == 0)]);
        }
    }

    /// <summary>
    /// A type that is named to other code, as in <c>Call&lt;InvoiceReader&gt;()</c>, is created there. The prompt and the reading of the answer decide what an output is worth, so a call counts
    /// with its code. An effect counts by its name only, which the run time adds: it gets the stored value that was approved, and to mend how it is sent must not void what is known of the model.
    /// </summary>
    private void AddTypeArguments(IInvocationOperation call)
    {
        if (call.TargetMethod.TypeArguments.Length == 0 || call.TargetMethod.DeclaringSyntaxReferences.Length > 0 || !NamesTypeArguments(call.Syntax))
            return;
        foreach (ITypeSymbol argument in call.TargetMethod.TypeArguments)
        {
            if (argument is INamedTypeSymbol && !PlanNames.IsEffect(argument))
                reached.Add(argument.OriginalDefinition);
        }
    }

    private static bool NamesTypeArguments(SyntaxNode call) => call is InvocationExpressionSyntax
    {
        Expression: GenericNameSyntax or MemberAccessExpressionSyntax { Name: GenericNameSyntax } or MemberBindingExpressionSyntax { Name: GenericNameSyntax },
    };

    private void AddSymbol(SyntaxNode node)
    {
        SymbolInfo info = model.GetSymbolInfo(node, cancellationToken);
        Add(info.Symbol);
        foreach (ISymbol candidate in info.CandidateSymbols)
            Add(candidate);
    }

    private void Add(params ISymbol?[] symbols)
    {
        foreach (ISymbol? symbol in symbols)
        {
            if (Definition(symbol) is { } definition)
                reached.Add(definition);
        }
    }

    private static ISymbol? Definition(ISymbol? symbol) => symbol switch
    {
        IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction or MethodKind.DelegateInvoke or MethodKind.BuiltinOperator } => null,
        IMethodSymbol { AssociatedSymbol: IPropertySymbol or IEventSymbol } accessor => accessor.AssociatedSymbol.OriginalDefinition,
        IMethodSymbol { ReducedFrom: { } extension } => extension.OriginalDefinition,
        IMethodSymbol or IPropertySymbol or IFieldSymbol or IEventSymbol => symbol.OriginalDefinition,
        _ => null,
    };

    private void Leave(SyntaxNode argument)
    {
        Left.Add(argument);
        if (argument is not ArgumentSyntax { Parent: ArgumentListSyntax list } node || list.Arguments.SeparatorCount == 0)
            return;
        int position = list.Arguments.IndexOf(node);
        Left.Add(list.Arguments.GetSeparator(Math.Min(Math.Max(position - 1, 0), list.Arguments.SeparatorCount - 1)));
    }
}
