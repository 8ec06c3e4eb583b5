namespace SafeIntegration.Benchmarks.Analyzers.Generated.Shapes;

/// <summary>Code that lives on delegates, events and channels.</summary>
internal static class DelegateShape
{
    public static string Pipeline(Module m) => $$"""
        public delegate Task {{m.Entity}}Step({{m.Entity}}Context context, Func<Task> next);

        public sealed class {{m.Entity}}Context({{m.Entity}} entity, CancellationToken cancellationToken)
        {
            public {{m.Entity}} Entity { get; set; } = entity;

            public CancellationToken CancellationToken { get; } = cancellationToken;

            public Dictionary<string, object> Items { get; } = [];
        }

        public sealed class {{m.Entity}}Pipeline
        {
            private readonly List<{{m.Entity}}Step> _steps = [];

            public {{m.Entity}}Pipeline Use({{m.Entity}}Step step)
            {
                _steps.Add(step);
                return this;
            }

            public {{m.Entity}}Pipeline Use(Func<{{m.Entity}}, {{m.Entity}}> change) => Use((context, next) =>
            {
                context.Entity = change(context.Entity);
                return next();
            });

            public {{m.Entity}}Pipeline When(Func<{{m.Entity}}, bool> test, {{m.Entity}}Step step) => Use((context, next) => test(context.Entity) ? step(context, next) : next());

            public Task RunAsync({{m.Entity}}Context context)
            {
                Func<Task> next = () => Task.CompletedTask;
                for (var i = _steps.Count - 1; i >= 0; i--)
                {
                    var step = _steps[i];
                    var rest = next;
                    next = () => step(context, rest);
                }

                return next();
            }

            public static {{m.Entity}}Pipeline Create(I{{m.Entity}}Repository repository, ILogger logger) => new {{m.Entity}}Pipeline()
                .Use(entity => { entity.Recalculate(); return entity; })
                .Use(async (context, next) =>
                {
                    var start = TimeProvider.System.GetTimestamp();
                    await next();
                    logger.LogDebug("{Id} took {Time}", context.Entity.Id, TimeProvider.System.GetElapsedTime(start));
                })
                .When(entity => entity.Total > {{m.Random.Next(10, 500)}}, (context, next) => { context.Items["large"] = true; return next(); })
                .When(entity => entity.Parts.Any(part => part.Count == 0), (_, _) => Task.CompletedTask)
        {{string.Join("\n", Enumerable.Range(0, m.Random.Next(2, 7)).Select(number => $"        .Use((context, next) => {{ context.Items[\"step{number}\"] = context.Entity.Parts.Count + {number}; return next(); }})"))}}
                .Use(async (context, next) =>
                {
                    await repository.SaveAsync(context.Entity, context.CancellationToken); //?
                    await next();
                });
        }
        """;

    public static string Events(Module m) => $$"""
        public sealed class {{m.Entity}}ChangedEventArgs(string id, string what) : EventArgs
        {
            public string Id { get; } = id;

            public string What { get; } = what;
        }

        public sealed class {{m.Entity}}Board
        {
            private readonly ConcurrentDictionary<string, {{m.Entity}}> _open = new();

            public event EventHandler<{{m.Entity}}ChangedEventArgs>? Changed;

            public event Action<{{m.Entity}}>? Closed;

            public void Put({{m.Entity}} entity)
            {
                _open[entity.Id] = entity;
                Changed?.Invoke(this, new {{m.Entity}}ChangedEventArgs(entity.Id, "put"));
            }

            public bool Close(string id)
            {
                if (!_open.TryRemove(id, out var entity))
                    return false;
                Closed?.Invoke(entity);
                Changed?.Invoke(this, new {{m.Entity}}ChangedEventArgs(id, "closed"));
                return true;
            }

            public IEnumerable<string> Find(Func<{{m.Entity}}, bool> test) => from entity in _open.Values where test(entity) orderby entity.Total descending select entity.Id;
        }

        public sealed class {{m.Entity}}Statistics
        {
            private readonly Dictionary<string, int> _changes = [];
            private decimal _closed;

            public {{m.Entity}}Statistics({{m.Entity}}Board board)
            {
                board.Changed += OnChanged;
                board.Closed += entity => _closed += entity.Total;
            }

            public decimal Closed => _closed;

            public int ChangesOf(string what) => _changes.TryGetValue(what, out var count) ? count : 0;

            private void OnChanged(object? sender, {{m.Entity}}ChangedEventArgs args) => _changes[args.What] = ChangesOf(args.What) + 1;
        }

        public sealed class {{m.Entity}}Worker(Channel<{{m.Entity}}> queue, I{{m.Entity}}Service service, ILogger<{{m.Entity}}Worker> logger) : BackgroundService
        {
            public ValueTask EnqueueAsync({{m.Entity}} entity, CancellationToken cancellationToken) => queue.Writer.WriteAsync(entity, cancellationToken);

            protected override async Task ExecuteAsync(CancellationToken stoppingToken)
            {
                await foreach (var entity in queue.Reader.ReadAllAsync(stoppingToken))
                {
                    try
                    {
                        await service.CreateAsync(entity, stoppingToken); //?
                    }
                    catch (InvalidOperationException e)
                    {
                        logger.LogError(e, "Could not create {Id}", entity.Id);
                        throw;
                    }
                }
            }
        }
        """;
}
