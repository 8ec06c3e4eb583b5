using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace SafeIntegration.Analyzers.Vocabulary;

/// <summary>Operations of bodies in which a word stands.</summary>
internal static class NamedOperations
{
    /// <summary>
    /// The action of a rule that looks at operations of one kind. Where nothing in a body may concern the rule, nothing is asked of the compiler: an operation action would have the operations
    /// of every body made, and be called for each.
    /// </summary>
    public static Action<OperationBlockAnalysisContext> Of<TOperation>(RuleWords words, Action<OperationBlockAnalysisContext, TOperation> look)
        where TOperation : class, IOperation =>
        context =>
        {
            foreach (IOperation block in context.OperationBlocks)
            {
                if (!WordPlaces.Has(block.Syntax, words))
                    continue;
                foreach (IOperation operation in block.DescendantsAndSelf())
                {
                    if (operation is TOperation found)
                        look(context, found);
                }
            }
        };
}
