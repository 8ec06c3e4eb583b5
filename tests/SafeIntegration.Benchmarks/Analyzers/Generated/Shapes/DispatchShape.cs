namespace SafeIntegration.Benchmarks.Analyzers.Generated.Shapes;

/// <summary>Code that lives on dispatch: commands and handlers, rules, a tree of expressions with visitors.</summary>
internal static class DispatchShape
{
    private static readonly string[] Verbs = ["Open", "Hold", "Release", "Move", "Split", "Merge", "Tag", "Archive", "Assign", "Recheck", "Rename", "Price"];

    public static string Commands(Module m)
    {
        string[] verbs = [.. m.Random.Some(Verbs, m.Random.Next(5, 10))];
        return $$"""
            public interface I{{m.Entity}}Command
            {
                string Id { get; }
            }

            public interface I{{m.Entity}}Handler
            {
                bool CanHandle(I{{m.Entity}}Command command);

                Task<string> HandleAsync(I{{m.Entity}}Command command, CancellationToken cancellationToken);
            }

            public abstract class {{m.Entity}}Handler<TCommand> : I{{m.Entity}}Handler
                where TCommand : I{{m.Entity}}Command
            {
                public bool CanHandle(I{{m.Entity}}Command command) => command is TCommand;

                public async Task<string> HandleAsync(I{{m.Entity}}Command command, CancellationToken cancellationToken)
                {
                    var own = (TCommand)command;
                    Check(own);
                    await ApplyAsync(own, cancellationToken).ConfigureAwait(false);
                    return Describe(own);
                }

                protected virtual void Check(TCommand command) => ArgumentException.ThrowIfNullOrEmpty(command.Id);

                protected virtual string Describe(TCommand command) => typeof(TCommand).Name + " " + command.Id;

                protected abstract Task ApplyAsync(TCommand command, CancellationToken cancellationToken);
            }

            {{string.Join("\n\n", verbs.Select(verb => Command(m, verb)))}}

            public sealed class {{m.Entity}}Dispatcher(IEnumerable<I{{m.Entity}}Handler> handlers)
            {
                public async Task<string> SendAsync(I{{m.Entity}}Command command, CancellationToken cancellationToken)
                {
                    foreach (var handler in handlers)
                    {
                        if (handler.CanHandle(command))
                            return await handler.HandleAsync(command, cancellationToken).ConfigureAwait(false);
                    }

                    throw new NotSupportedException(command.GetType().Name);
                }

                public async Task<IReadOnlyList<string>> SendAllAsync(IEnumerable<I{{m.Entity}}Command> commands, CancellationToken cancellationToken)
                {
                    var answers = new List<string>();
                    foreach (var command in commands)
                        answers.Add(await SendAsync(command, cancellationToken).ConfigureAwait(false));
                    return answers;
                }

                public Task<IReadOnlyList<string>> ReplayAsync(CancellationToken cancellationToken) => SendAllAsync([{{string.Join(", ", verbs.Select(verb => $"new {verb}{m.Entity}(\"1\")"))}}], cancellationToken);
            }

            public static class {{m.Entity}}Inbox
            {
                public static async Task<string> ReceiveAsync(HttpRequest request, {{m.Entity}}Dispatcher dispatcher, CancellationToken cancellationToken)
                {
                    var id = request.Query["id"].ToString();
                    return await dispatcher.SendAsync(new {{verbs[0]}}{{m.Entity}}(id), cancellationToken); //! SI1001
                }
            }
            """;
    }

    public static string Rules(Module m) => $$"""
        public interface I{{m.Entity}}Rule
        {
            string Name { get; }

            decimal Apply({{m.Entity}} entity, decimal total);
        }

        {{string.Join("\n\n", Enumerable.Range(1, m.Random.Next(4, 9)).Select(number => Rule(m, number)))}}

        public sealed class {{m.Entity}}RuleBook(IReadOnlyList<I{{m.Entity}}Rule> rules)
        {
            private readonly Dictionary<string, int> _used = [];

            public decimal Total({{m.Entity}} entity) => rules.Aggregate(entity.Total, (total, rule) => Count(rule, rule.Apply(entity, total)));

            public IReadOnlyDictionary<string, int> Used => _used;

            private decimal Count(I{{m.Entity}}Rule rule, decimal total)
            {
                _used[rule.Name] = _used.GetValueOrDefault(rule.Name) + 1;
                return total;
            }
        }
        """;

    public static string Formula(Module m) => $$"""
        public abstract class {{m.Entity}}Node
        {
            public abstract T Accept<T>(I{{m.Entity}}Visitor<T> visitor);

            public abstract decimal Value({{m.Entity}} entity);
        }

        public interface I{{m.Entity}}Visitor<out T>
        {
            T VisitConstant({{m.Entity}}Constant node);

            T VisitTotal({{m.Entity}}Whole node);

            T VisitSum({{m.Entity}}Sum node);

            T VisitChoice({{m.Entity}}Choice node);
        }

        public sealed class {{m.Entity}}Constant(decimal number) : {{m.Entity}}Node
        {
            public decimal Number { get; } = number;

            public override T Accept<T>(I{{m.Entity}}Visitor<T> visitor) => visitor.VisitConstant(this);

            public override decimal Value({{m.Entity}} entity) => Number;
        }

        public sealed class {{m.Entity}}Whole : {{m.Entity}}Node
        {
            public override T Accept<T>(I{{m.Entity}}Visitor<T> visitor) => visitor.VisitTotal(this);

            public override decimal Value({{m.Entity}} entity) => entity.Total;
        }

        public sealed class {{m.Entity}}Sum({{m.Entity}}Node left, {{m.Entity}}Node right) : {{m.Entity}}Node
        {
            public {{m.Entity}}Node Left { get; } = left;

            public {{m.Entity}}Node Right { get; } = right;

            public override T Accept<T>(I{{m.Entity}}Visitor<T> visitor) => visitor.VisitSum(this);

            public override decimal Value({{m.Entity}} entity) => Left.Value(entity) + Right.Value(entity);
        }

        public sealed class {{m.Entity}}Choice(Func<{{m.Entity}}, bool> test, {{m.Entity}}Node yes, {{m.Entity}}Node no) : {{m.Entity}}Node
        {
            public {{m.Entity}}Node Yes { get; } = yes;

            public {{m.Entity}}Node No { get; } = no;

            public override T Accept<T>(I{{m.Entity}}Visitor<T> visitor) => visitor.VisitChoice(this);

            public override decimal Value({{m.Entity}} entity) => test(entity) ? Yes.Value(entity) : No.Value(entity);
        }

        public sealed class {{m.Entity}}Printer : I{{m.Entity}}Visitor<string>
        {
            public string VisitConstant({{m.Entity}}Constant node) => node.Number.ToString(CultureInfo.InvariantCulture);

            public string VisitTotal({{m.Entity}}Whole node) => "total";

            public string VisitSum({{m.Entity}}Sum node) => "(" + node.Left.Accept(this) + " + " + node.Right.Accept(this) + ")";

            public string VisitChoice({{m.Entity}}Choice node) => "if(" + node.Yes.Accept(this) + ", " + node.No.Accept(this) + ")";
        }

        public sealed class {{m.Entity}}Depth : I{{m.Entity}}Visitor<int>
        {
            public int VisitConstant({{m.Entity}}Constant node) => 1;

            public int VisitTotal({{m.Entity}}Whole node) => 1;

            public int VisitSum({{m.Entity}}Sum node) => 1 + Math.Max(node.Left.Accept(this), node.Right.Accept(this));

            public int VisitChoice({{m.Entity}}Choice node) => 1 + Math.Max(node.Yes.Accept(this), node.No.Accept(this));
        }
        """;

    private static string Command(Module m, string verb) => $$"""
        public sealed record {{verb}}{{m.Entity}}(string Id) : I{{m.Entity}}Command;

        public sealed class {{verb}}{{m.Entity}}Handler(I{{m.Entity}}Repository repository) : {{m.Entity}}Handler<{{verb}}{{m.Entity}}>
        {
            protected override Task ApplyAsync({{verb}}{{m.Entity}} command, CancellationToken cancellationToken) => repository.SetStatusAsync(command.Id, "{{verb}}", cancellationToken);
        }
        """;

    private static string Rule(Module m, int number) => $$"""
        public sealed class {{m.Entity}}Rule{{number}} : I{{m.Entity}}Rule
        {
            public string Name => "rule {{number}}";

            public decimal Apply({{m.Entity}} entity, decimal total)
            {
                if (entity.Parts.Count < {{m.Random.Next(1, 9)}})
                    return total;
                var part = entity.Parts.MaxBy(part => part.Price);
                return part is { Count: > {{m.Random.Next(1, 50)}} } ? total - (part.Price * 0.{{m.Random.Next(1, 9)}}m) : total;
            }
        }
        """;
}
