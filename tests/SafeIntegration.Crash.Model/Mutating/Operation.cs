using System.Text;
using System.Text.RegularExpressions;
using dnlib.DotNet;
using dnlib.DotNet.Emit;

namespace SafeIntegration.Crash.Model;

/// <summary>Takes a guard out of a compiled assembly.</summary>
internal static class Operation
{
    private const string Chain = "SafeIntegration.Journaling.AuditChain";
    private const string Runner = "SafeIntegration.Running.EffectRunner`1";
    private const string Change = "SafeIntegration.Running.ItemChange";
    private const string Outcome = "SafeIntegration.Journaling.CommitOutcome";

    public static void TakeAway(Guard guard, ModuleDefMD module)
    {
        int places = guard switch
        {
            // What is compared stays a parameter of the statement, so that nothing else about it changes.
            Guard.Fence => Replace(module, @"AND fence = (\S+)", "AND $1 IS NOT NULL") * Replace(module, @"fence = fence \+ 1", "fence = fence"),
            Guard.CompareAndSet => Replace(module, @"AND version = (\S+)", "AND $1 IS NOT NULL") * Replace(module, @"AND audit_head = (\S+)", "AND $1 IS NOT NULL"),
            Guard.UniqueKey => ReplaceInScripts(module, "CREATE UNIQUE INDEX journal_item_key", "CREATE INDEX journal_item_key"),
            Guard.HashChain => AlwaysTrue(module, "Verify") * AlwaysTrue(module, "IsUnbroken"),
            _ => SkipIntent(module),
        };
        if (places == 0)
            throw new InvalidOperationException($"The guard '{guard}' was not found in {module.Name}. It has moved; this check must follow it.");
    }

    private static int Replace(ModuleDefMD module, string pattern, string replacement)
    {
        int places = 0;
        foreach (Instruction instruction in Bodies(module).SelectMany(body => body.Instructions).Where(instruction => instruction.OpCode == OpCodes.Ldstr))
        {
            string text = (string)instruction.Operand;
            string changed = Regex.Replace(text, pattern, replacement);
            if (changed == text)
                continue;
            instruction.Operand = changed;
            places++;
        }

        return places;
    }

    private static int ReplaceInScripts(ModuleDefMD module, string text, string replacement)
    {
        int places = 0;
        for (int i = 0; i < module.Resources.Count; i++)
        {
            if (module.Resources[i] is not EmbeddedResource script)
                continue;
            string sql = Encoding.UTF8.GetString(script.CreateReader().ToArray());
            if (!sql.Contains(text, StringComparison.Ordinal))
                continue;
            module.Resources[i] = new EmbeddedResource(script.Name, Encoding.UTF8.GetBytes(sql.Replace(text, replacement, StringComparison.Ordinal)), script.Attributes);
            places++;
        }

        return places;
    }

    private static int AlwaysTrue(ModuleDefMD module, string method)
    {
        MethodDef check = module.Find(Chain, isReflectionName: true).FindMethod(method);
        check.Body = new CilBody { Instructions = { OpCodes.Ldc_I4_1.ToInstruction(), OpCodes.Ret.ToInstruction() } };
        return 1;
    }

    /// <summary>
    /// The method that starts an effect passes for committed what it never commits, and goes on with the item as it is in the journal. Without a crash all is well then.
    /// </summary>
    private static int SkipIntent(ModuleDefMD module)
    {
        TypeDef machine = module.Find(Runner, isReflectionName: true).NestedTypes.Single(type => type.Name.StartsWith("<StartAsync>"));
        FieldDef item = machine.Fields.Single(field => field.Name == "item");
        CilBody body = machine.FindMethod("MoveNext").Body;
        // What is put in may be too much for short jumps.
        body.SimplifyBranches();
        IList<Instruction> code = body.Instructions;
        MethodSpecUser committed = Committed(module);
        int commits = 0;
        for (int i = 0; i < code.Count; i++)
        {
            if (code[i].Operand is not IMethod { Name: var name } called)
                continue;
            if (name == "CommitAsync")
            {
                // Its three arguments, among them the store itself.
                Insert(code, i, OpCodes.Pop.ToInstruction(), OpCodes.Pop.ToInstruction(), OpCodes.Pop.ToInstruction(), OpCodes.Ldc_I4_0.ToInstruction(), OpCodes.Call.ToInstruction(committed));
                commits++;
            }
            else if (name == "get_Item" && called.DeclaringType.FullName == Change && code[i + 1].Operand is not IMethod { DeclaringType.Name.String: "ItemRecord" })
            {
                Insert(code, i, OpCodes.Pop.ToInstruction(), OpCodes.Ldarg_0.ToInstruction(), OpCodes.Ldfld.ToInstruction(SameInstance(machine, item)));
            }
        }

        body.OptimizeBranches();
        return commits;
    }

    // The first one takes the place of the call, for jumps may lead to it.
    private static void Insert(IList<Instruction> code, int at, params Instruction[] instead)
    {
        (code[at].OpCode, code[at].Operand) = (instead[0].OpCode, instead[0].Operand);
        for (int i = 1; i < instead.Length; i++)
            code.Insert(at + i, instead[i]);
    }

    // Within a generic type a field is named as one of its own instantiation.
    private static MemberRefUser SameInstance(TypeDef type, FieldDef field)
    {
        var arguments = type.GenericParameters.Select(parameter => (TypeSig)new GenericVar(parameter.Number, type)).ToList();
        var instance = new TypeSpecUser(new GenericInstSig((ClassOrValueTypeSig)type.ToTypeSig(), arguments));
        return new MemberRefUser(type.Module, field.Name, field.FieldSig, instance);
    }

    private static MethodSpecUser Committed(ModuleDefMD module)
    {
        var fromResult = (IMethodDefOrRef)module.Import(typeof(Task).GetMethod(nameof(Task.FromResult))!);
        return new MethodSpecUser(fromResult, new GenericInstMethodSig(module.Find(Outcome, isReflectionName: true).ToTypeSig()));
    }

    private static IEnumerable<CilBody> Bodies(ModuleDefMD module) => module.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasBody).Select(method => method.Body);
}
