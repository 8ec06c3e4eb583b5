namespace SafeIntegration.Benchmarks.Analyzers.Generated.Shapes;

/// <summary>Where entities are kept, behind an interface: a database, files, a cache before either.</summary>
internal static class RepositoryShape
{
    public static string Repository(Module m) => $$"""
        public interface I{{m.Entity}}Repository
        {
            Task SaveAsync({{m.Entity}} entity, CancellationToken cancellationToken);

            Task SetStatusAsync(string id, string status, CancellationToken cancellationToken);

            Task<int> CountAsync(CancellationToken cancellationToken);
        }

        public sealed class Sql{{m.Entity}}Repository(DbConnection connection) : I{{m.Entity}}Repository
        {
            private const string Insert = "insert into {{m.Entity}} (Id, Customer, Status, Total) values (@id, @customer, @status, @total)";

            public async Task SaveAsync({{m.Entity}} entity, CancellationToken cancellationToken)
            {
                await using var command = connection.CreateCommand();
                command.CommandText = Insert;
                Add(command, "@id", entity.Id);
                Add(command, "@customer", entity.Customer);
                Add(command, "@status", entity.Status);
                Add(command, "@total", entity.Total);
                await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
            }

            public async Task SetStatusAsync(string id, string status, CancellationToken cancellationToken)
            {
                await using var command = connection.CreateCommand();
                command.CommandText = "update {{m.Entity}} set Status = @status where Id = @id";
                Add(command, "@id", id);
                Add(command, "@status", status);
                if (await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false) != 1)
                    throw new InvalidOperationException($"There is no {{m.Entity}} to change.");
            }

            public async Task<int> CountAsync(CancellationToken cancellationToken)
            {
                await using var command = connection.CreateCommand();
                command.CommandText = "select count(*) from {{m.Entity}}";
                var count = await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false);
                return Convert.ToInt32(count, CultureInfo.InvariantCulture);
            }

            private static void Add(DbCommand command, string name, object value)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = name;
                parameter.Value = value;
                command.Parameters.Add(parameter);
            }
        }

        public sealed class File{{m.Entity}}Repository(string folder) : I{{m.Entity}}Repository
        {
            private int _count;

            public async Task SaveAsync({{m.Entity}} entity, CancellationToken cancellationToken)
            {
                var line = {{m.Entity}}Mapper.ToCsv(entity);
                await File.AppendAllTextAsync(Path.Combine(folder, "{{m.Entity}}.csv"), line + Environment.NewLine, cancellationToken).ConfigureAwait(false);
                Interlocked.Increment(ref _count);
            }

            public Task SetStatusAsync(string id, string status, CancellationToken cancellationToken) =>
                File.AppendAllTextAsync(Path.Combine(folder, "status.csv"), $"{id};{status}", cancellationToken);

            public Task<int> CountAsync(CancellationToken cancellationToken) => Task.FromResult(_count);
        }

        public sealed class Counting{{m.Entity}}Repository(I{{m.Entity}}Repository inner, ILogger<Counting{{m.Entity}}Repository> logger) : I{{m.Entity}}Repository
        {
            private long _saved;

            public long Saved => _saved;

            public async Task SaveAsync({{m.Entity}} entity, CancellationToken cancellationToken)
            {
                logger.LogDebug("Saving {Entity}", entity);
                await inner.SaveAsync(entity, cancellationToken).ConfigureAwait(false);
                _saved++;
            }

            public Task SetStatusAsync(string id, string status, CancellationToken cancellationToken) => inner.SetStatusAsync(id, status, cancellationToken);

            public Task<int> CountAsync(CancellationToken cancellationToken) => inner.CountAsync(cancellationToken);
        }
        """;
}
