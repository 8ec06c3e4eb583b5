using System.Globalization;
using System.Reflection;

namespace SafeIntegration.Benchmarks.Contracts;

/// <summary>How much code is generated, by members of the contract.</summary>
internal static class CodeSize
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Type[] ClassTypes = [typeof(Classes.OrderPage), typeof(Classes.Order), typeof(Classes.Customer), typeof(Classes.Address), typeof(Classes.OrderLine)];
    private static readonly Type[] RecordTypes = [typeof(Records.OrderPage), typeof(Records.Order), typeof(Records.Customer), typeof(Records.Address), typeof(Records.OrderLine)];

    /// <summary>Prints bytes of IL and of source for each member.</summary>
    public static void Print()
    {
        Console.WriteLine("generated code by members of the payload's types");
        Print("contract into classes: parser, writer, table", ClassTypes, ContractsIn(ClassTypes), ".Classes.OrderPage");
        Print("contract into records: parser, writer, table", RecordTypes, ContractsIn(RecordTypes), ".Records.OrderPage");
        Print("System.Text.Json source-gen into classes", ClassTypes, [typeof(PlainContext)], "PlainContext.");
        Print("System.Text.Json source-gen into records", RecordTypes, [typeof(RecordContext)], "RecordContext.");
        Console.WriteLine("  A contract's members are read, checked and written by straight code; System.Text.Json generates tables that its own code walks, so more of its work is outside this count.");
        Console.WriteLine();
    }

    // The page's contract holds the order's too: a contract is whole by itself.
    private static Type[] ContractsIn(Type[] types) => [.. types[0].GetNestedTypes(All).Where(nested => nested.Name.StartsWith("Generated", StringComparison.Ordinal))];

    private static void Print(string title, Type[] types, Type[] generated, string document)
    {
        int members = types.Sum(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Length);
        double code = generated.Sum(BytesOf);
        double source = GeneratedSources.BytesOf(document);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {title,-48} {members,4} members {code / members,8:N0} bytes of IL {source / members,8:N0} bytes of source each"));
    }

    private static int BytesOf(Type type) =>
        type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)).Sum(method => method.GetMethodBody()?.GetILAsByteArray()?.Length ?? 0)
        + type.GetNestedTypes(All).Sum(BytesOf);
}
