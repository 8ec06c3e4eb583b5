using System.Linq;
using Microsoft.CodeAnalysis;

namespace SafeIntegration.Analyzers.Reporting;

/// <summary>Classes of tests. What a test sends to the system that it tests it sends on purpose, and nobody is harmed: nothing is reported there.</summary>
internal static class TestClasses
{
    /// <summary>Whether code stands in a class, or in one nested in it, that has a test. Attributes of all common frameworks are known by their names.</summary>
    public static bool IsIn(ISymbol symbol)
    {
        for (var type = symbol as INamedTypeSymbol ?? symbol.ContainingType; type != null; type = type.ContainingType)
            if (type.GetMembers().Any(member => member is IMethodSymbol { MethodKind: MethodKind.Ordinary, IsStatic: false } method && method.GetAttributes().Any(IsTest))) return true;
        return false;
    }

    private static bool IsTest(AttributeData attribute) =>
        attribute.AttributeClass?.Name is "FactAttribute" or "TheoryAttribute" or "TestAttribute" or "TestCaseAttribute" or "TestCaseSourceAttribute" or "TestMethodAttribute" or "DataTestMethodAttribute"
            or "Fact" or "Theory" or "Test" or "TestCase" or "TestCaseSource" or "TestMethod" or "DataTestMethod";
}
