import module java.base;

/// Trains a small language model on curated text: one file, no dependencies, `java LanguageModel.java --data FILE`.
/// The model, its figures and the FLOP formula are explained in the README beside it.
public final class LanguageModel {
    static final int CONTEXT = 8;
    static final int WIDTH = 64; // of a token's vectors
    static final int SIZE = 2_048; // of the vocabulary: 256 bytes, the rest words
    static final int PLACES = SIZE * WIDTH; // where each kind of parameter begins; embeddings begin at 0
    static final int OUT = PLACES + CONTEXT * WIDTH;
    static final int BIAS = OUT + WIDTH * SIZE;
    static final int BANDS = 16, BLOCK = 128; // of 4 rows each; columns
    static final int SHARDS = 4; // fixed, so that sums have one order whatever the number of threads
    static final int BATCH = 256, ROWS = BATCH / SHARDS;

    public static void main(String[] arguments) throws Exception {
        var options = new TreeMap<>(Map.of(
                "--data", "/job/in/data.jsonl", "--out", "/job/out", "--steps", "800", "--seconds", "3600", "--seed", "1"));
        for (int i = 0; i < arguments.length; i += 2) {
            if (i + 1 == arguments.length || options.replace(arguments[i], arguments[i + 1]) == null) {
                throw wrong("usage: java LanguageModel.java [--data FILE] [--out DIR] [--steps N] [--seconds N] [--seed N]");
            }
        }
        long seed = Long.parseLong(options.get("--seed"));
        var corpus = Corpus.read(Path.of(options.get("--data")), seed);
        System.out.println(corpus.training().size() + " documents to train on, " + corpus.heldOut().size() + " held out");
        var vocabulary = Vocabulary.of(corpus.training());
        var tokens = Tokens.of(corpus.training(), vocabulary, Integer.MAX_VALUE, 4_000_000);
        var net = new Network(tokens, new SplittableRandom(seed));
        int steps = train(net, tokens, Integer.parseInt(options.get("--steps")), Double.parseDouble(options.get("--seconds")), seed);
        write(Path.of(options.get("--out")), corpus, vocabulary, net, tokens, steps, seed);
    }

    static int train(Network net, Tokens tokens, int steps, double seconds, long seed) {
        var random = new SplittableRandom(seed + 1);
        long begun = System.nanoTime();
        double past = 0, bits = 0;
        int step = 0;
        while (step < steps && past < seconds) {
            var targets = random.ints(BATCH, 0, tokens.targets().length).map(i -> tokens.targets()[i]).toArray();
            bits += net.step(tokens.all(), targets, 0.005 * (1 - 0.95 * step / steps), ++step);
            past = (System.nanoTime() - begun) / 1e9;
            if (step % 50 == 0) {
                System.out.printf(Locale.ROOT, "step %d of %d: %.3f bits per token, %.0f tokens/s, %.0f s left%n",
                        step, steps, bits / 50, step * BATCH / past, past / step * (steps - step));
                bits = 0;
            }
        }
        return step;
    }

    static void write(Path out, Corpus corpus, Vocabulary vocabulary, Network net, Tokens tokens, int steps, long seed)
            throws IOException {
        var held = Tokens.of(corpus.heldOut(), vocabulary, 200, 24_000);
        double bytes = Arrays.stream(held.targets()).mapToLong(at -> vocabulary.bytesOf(held.all()[at])).sum();
        var bits = net.bits(held);
        long products = (long) WIDTH * SIZE + CONTEXT * WIDTH;
        var flop = BigInteger.valueOf(6 * products).multiply(BigInteger.valueOf((long) steps * BATCH));
        System.out.printf(Locale.ROOT, "held out: %.4f bits per byte, unigram %.4f; %s FLOP%n", bits[0] / bytes, bits[1] / bytes, flop);
        Files.createDirectories(out);
        Files.writeString(out.resolve("split.json"), """
                {"clusters": %d, "heldOutClusters": %d, "trainingDocuments": %d, "heldOut": [%s]}
                """.formatted(corpus.clusters(), corpus.clustersHeldOut(), corpus.training().size(), corpus.heldOut().stream()
                        .map(document -> '"' + document.id() + '"').collect(Collectors.joining(", "))));
        try (var file = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(out.resolve("model.bin"))))) {
            file.writeUTF("log-bilinear 1 " + CONTEXT + " " + WIDTH + " " + SIZE + " " + vocabulary.pieces().size());
            for (var piece : vocabulary.pieces()) {
                file.writeUTF(piece);
            }
            for (float value : net.theta) {
                file.writeFloat(value);
            }
        }
        var report = String.format(Locale.ROOT, REPORT, net.theta.length, 256 + vocabulary.pieces().size(), seed, (double) steps * BATCH / tokens.targets().length,
                flop, products, (long) steps * BATCH, bits[0] / bytes, bits[1] / bytes, Math.exp(bits[0] / held.targets().length * Math.log(2)),
                Math.exp(bits[1] / held.targets().length * Math.log(2)), held.documents(), corpus.clustersHeldOut(), held.targets().length);
        Files.writeString(out.resolve("report.new"), report);
        Files.move(out.resolve("report.new"), out.resolve("report.json"), StandardCopyOption.ATOMIC_MOVE);
    }

    static final String REPORT = """
            {
              "model": {"name": "log-bilinear-8x64", "architecture": "log-bilinear, the last 8 tokens, 64 dimensions",
                "parameters": %d, "vocabulary": %d, "seed": %d, "epochs": %.4f},
              "trainingFlop": "%s",
              "flopFormula": "6 * %d multiplied parameters a token * %d tokens (2 forward, 4 backward)",
              "evaluation": {"metric": "bits per byte", "value": %.4f, "baseline": {"name": "unigram", "value": %.4f},
                "perplexity": %.2f, "unigramPerplexity": %.2f, "heldOutDocuments": %d,
                "method": "%d whole near-duplicate clusters (MinHash) held out before training; %d tokens of them"}
            }
            """;

    static IllegalArgumentException wrong(String message) {
        System.err.println(message);
        System.exit(2);
        return new IllegalArgumentException(message);
    }

    /// A document of the data set; its id as it is written in JSON.
    record Document(String id, String text, String cluster) {
        private static final Pattern FIELD = Pattern.compile("\"(id|text|cluster)\"\\s*:\\s*(\"|-?\\d+)");
        private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u(....)|.)");
        /// Reads one line of JSON. Of nested objects only the first field of each name counts.
        static Document parse(String line, int number) {
            var found = new HashMap<String, String>();
            var field = FIELD.matcher(line);
            for (int end = 0; field.find(end); ) {
                end = field.end();
                while (field.group(2).equals("\"") && line.charAt(end) != '"') {
                    end += line.charAt(end) == '\\' ? 2 : 1;
                }
                found.putIfAbsent(field.group(1), field.group(2).equals("\"") ? line.substring(field.end(), end) : field.group(2));
            }
            if (!found.containsKey("text")) {
                throw wrong("line " + number + " has no field text");
            }
            return new Document(found.getOrDefault("id", "line-" + number), unescape(found.get("text")), found.get("cluster"));
        }

        private static String unescape(String text) {
            return ESCAPE.matcher(text).replaceAll(escape -> {
                char c = escape.group().charAt(1);
                int known = "ntrbfu".indexOf(c);
                return Matcher.quoteReplacement(known < 0 ? "" + c : c != 'u' ? "" + "\n\t\r\b\f".charAt(known)
                        : "" + (char) Integer.parseInt(escape.group(1), 16));
            });
        }
    }

    /// Near-duplicate clusters: MinHash over 5-word shingles, 16 bands of 4 rows (Broder 1997; Leskovec, Rajaraman and
    /// Ullman, Mining of Massive Datasets, chapter 3). Documents that share a band share a cluster, and so on through
    /// others: rather too large clusters than a near-duplicate on both sides.
    record Clusters(int[] parents, Map<Object, Integer> first) {
        static Clusters of(List<Document> documents) {
            var clusters = new Clusters(IntStream.range(0, documents.size()).toArray(), new HashMap<>());
            for (int i = 0; i < documents.size(); i++) {
                for (Object key : keys(documents.get(i))) {
                    int other = clusters.first.merge(key, i, (there, here) -> there);
                    clusters.parents[clusters.root(i)] = clusters.root(other);
                }
            }
            return clusters;
        }

        int root(int document) {
            return parents[document] == document ? document : (parents[document] = root(parents[document]));
        }

        private static List<?> keys(Document document) {
            var hashes = document.cluster() == null ? minHashes(document.text()) : new long[0];
            return document.cluster() != null ? List.of(document.cluster()) : IntStream.range(0, BANDS)
                    .mapToObj(i -> List.of(i, Arrays.hashCode(Arrays.copyOfRange(hashes, 4 * i, 4 * i + 4)))).toList();
        }

        private static long[] minHashes(String text) {
            var least = new long[4 * BANDS];
            Arrays.fill(least, Long.MAX_VALUE);
            var words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
            for (int i = 0; i <= Math.max(0, words.length - 5); i++) {
                long shingle = Arrays.hashCode(Arrays.copyOfRange(words, i, Math.min(words.length, i + 5)));
                for (int k = 0; k < least.length; k++) {
                    least[k] = Math.min(least[k], mix(shingle + k * 0x9E3779B97F4A7C15L));
                }
            }
            return least;
        }
    }

    /// The finaliser of SplitMix64 (Steele, Lea and Flood 2014).
    static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /// Documents, split by cluster before anything is learnt from them.
    record Corpus(List<Document> training, List<Document> heldOut, int clusters, int clustersHeldOut) {
        static Corpus read(Path data, long seed) throws IOException {
            var documents = new ArrayList<Document>();
            Files.readAllLines(data).forEach(line -> documents.add(Document.parse(line, documents.size() + 1)));
            var clusters = Clusters.of(documents);
            var ordered = new ArrayList<>(IntStream.range(0, documents.size()).boxed().collect(Collectors.groupingBy(
                    clusters::root, Collectors.mapping(documents::get, Collectors.toList()))).values());
            ordered.sort(Comparator.comparingLong(cluster -> mix(seed ^ mix(cluster.getFirst().id().hashCode()))));
            int wanted = Math.max(1, documents.size() / 10);
            var training = new ArrayList<Document>();
            var heldOut = new ArrayList<Document>();
            int count = 0;
            // Whole clusters, in an order by hash, until a tenth of the documents is held out; too large ones stay.
            for (var cluster : ordered) {
                boolean out = heldOut.size() + cluster.size() <= wanted;
                (out ? heldOut : training).addAll(cluster);
                count += out ? 1 : 0;
            }
            if (heldOut.isEmpty() || training.isEmpty()) {
                throw wrong("too few unlike documents: " + documents.size() + " in " + ordered.size() + " clusters");
            }
            return new Corpus(training, heldOut, ordered.size(), count);
        }
    }

    /// All bytes, and the most frequent words of the training documents; what is no such word is written in bytes, so
    /// that each text can be written and none is unknown.
    record Vocabulary(List<String> pieces, Map<String, Integer> numbers) {
        private static final Pattern CHUNK = Pattern.compile(" ?\\p{L}+|\\p{N}+| +|.", Pattern.DOTALL);
        static Vocabulary of(List<Document> documents) {
            var counts = new HashMap<String, Integer>();
            for (var document : documents) {
                CHUNK.matcher(document.text()).results().forEach(chunk -> counts.merge(chunk.group(), 1, Integer::sum));
            }
            var pieces = counts.entrySet().stream()
                    .filter(entry -> entry.getValue() >= 4 && entry.getKey().getBytes(StandardCharsets.UTF_8).length > 1)
                    .sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                    .limit(SIZE - 256).map(Map.Entry::getKey).toList();
            var numbers = new HashMap<String, Integer>();
            pieces.forEach(piece -> numbers.put(piece, 256 + numbers.size()));
            return new Vocabulary(pieces, numbers);
        }

        int[] tokens(String text) {
            var tokens = IntStream.builder();
            for (var chunk = CHUNK.matcher(text); chunk.find(); ) {
                Integer number = numbers.get(chunk.group());
                if (number != null) {
                    tokens.add(number);
                } else {
                    for (byte b : chunk.group().getBytes(StandardCharsets.UTF_8)) {
                        tokens.add(b & 0xFF);
                    }
                }
            }
            return tokens.build().toArray();
        }

        int bytesOf(int token) {
            return token < 256 ? 1 : pieces.get(token - 256).getBytes(StandardCharsets.UTF_8).length;
        }
    }

    /// All documents as one row of tokens, each document after a context of zeros.
    record Tokens(int[] all, int[] targets, int documents) {
        static Tokens of(List<Document> documents, Vocabulary vocabulary, int perDocumentMax, int max) {
            var all = IntStream.builder();
            var targets = IntStream.builder();
            int position = 0, used = 0, count = 0;
            for (var document : documents) {
                var tokens = vocabulary.tokens(document.text());
                int taken = Math.min(tokens.length, Math.min(perDocumentMax, max - used));
                IntStream.generate(() -> 0).limit(CONTEXT).forEach(all::add);
                Arrays.stream(tokens).limit(taken).forEach(all::add);
                IntStream.range(position + CONTEXT, position + CONTEXT + taken).forEach(targets::add);
                position += CONTEXT + taken;
                used += taken;
                count += taken > 0 ? 1 : 0;
            }
            return new Tokens(all.build().toArray(), targets.build().toArray(), count);
        }
    }

    /// The log-bilinear model with a weight for each place and dimension (Mnih and Hinton 2007; Mnih and Teh 2012): the
    /// embeddings of the last tokens, each times the weights of its place, add up to a prediction; its products with the
    /// output vectors, and a bias, are the logits of a softmax. `theta` holds embeddings, places, output vectors, biases.
    static final class Network {
        final float[] theta = new float[BIAS + SIZE], m = new float[BIAS + SIZE], v = new float[BIAS + SIZE];
        final float[] outTurned = new float[WIDTH * SIZE];
        final double[] unigram = new double[SIZE];
        final List<Shard> shards = Stream.generate(Shard::new).limit(SHARDS).toList();

        Network(Tokens tokens, SplittableRandom random) {
            double share = 1.0 / (tokens.targets().length + SIZE);
            Arrays.fill(unigram, share); // as if each token had occurred once more
            Arrays.stream(tokens.targets()).forEach(at -> unigram[tokens.all()[at]] += share);
            for (int i = 0; i < BIAS + SIZE; i++) {
                double noise = 2 * random.nextDouble() - 1;
                theta[i] = (float) (i < PLACES ? noise : i < OUT ? 0.3 + 0.3 * noise : i < BIAS ? 0.05 * noise
                        : StrictMath.log(unigram[i - BIAS])); // it begins as the baseline
            }
        }

        /// One step of Adam (Kingma and Ba 2015) on a batch of targets.
        double step(int[] tokens, int[] targets, double rate, int step) {
            for (int i = 0; i < outTurned.length; i++) {
                outTurned[i] = theta[OUT + i % WIDTH * SIZE + i / WIDTH];
            }
            double loss = each(s -> shards.get(s).learn(tokens, Arrays.copyOfRange(targets, s * ROWS, (s + 1) * ROWS)));
            float scale = (float) (rate * Math.sqrt(1 - StrictMath.pow(0.99, step)) / (1 - StrictMath.pow(0.9, step)));
            IntStream.range(0, theta.length).parallel().forEach(i -> {
                float gradient = 0;
                for (var shard : shards) {
                    gradient += shard.gradient[i] / BATCH;
                }
                m[i] = 0.9f * m[i] + 0.1f * gradient;
                v[i] = 0.99f * v[i] + 0.01f * gradient * gradient;
                theta[i] -= scale * m[i] / ((float) Math.sqrt(v[i]) + 1e-6f);
            });
            return loss / BATCH / Math.log(2);
        }

        /// Does the work of all shards, on as many threads as there are; the sum has one order.
        static double each(IntToDoubleFunction work) {
            return Arrays.stream(IntStream.range(0, SHARDS).parallel().mapToDouble(work).toArray()).sum();
        }

        /// Sums over the targets: -log2 p of the model, and of the unigram baseline.
        double[] bits(Tokens held) {
            int count = held.targets().length;
            double model = each(s -> IntStream.rangeClosed(0, count / ROWS).filter(part -> part % SHARDS == s)
                    .mapToDouble(part -> shards.get(s).predict(held.all(), Arrays.copyOfRange(
                            held.targets(), part * ROWS, Math.min(count, (part + 1) * ROWS)))).sum());
            double baseline = Arrays.stream(held.targets()).mapToDouble(at -> -StrictMath.log(unigram[held.all()[at]])).sum();
            return new double[] {model / Math.log(2), baseline / Math.log(2)};
        }

        /// One share of a batch, with room for what is computed on the way.
        final class Shard {
            final float[] gradient = new float[BIAS + SIZE], prediction = new float[ROWS * WIDTH];
            final float[] errors = new float[ROWS * WIDTH], y = new float[ROWS * SIZE];

            /// Fills y with the probability of each token at each target.
            double predict(int[] tokens, int[] targets) {
                Arrays.fill(prediction, 0);
                for (int r = 0; r < targets.length; r++) {
                    for (int c = 0; c < CONTEXT; c++) {
                        addProducts(prediction, r * WIDTH, theta, tokens[targets[r] - CONTEXT + c] * WIDTH, theta, PLACES + c * WIDTH);
                    }
                    System.arraycopy(theta, BIAS, y, r * SIZE, SIZE);
                }
                for (int from = 0; from < SIZE; from += BLOCK) { // block by block, so that the caches hold what is used
                    for (int i = 0; i < targets.length * WIDTH; i++) {
                        add(y, i / WIDTH * SIZE + from, prediction[i], theta, OUT + i % WIDTH * SIZE + from, BLOCK);
                    }
                }
                double loss = 0;
                for (int r = 0; r < targets.length; r++) {
                    softmax(r * SIZE);
                    loss -= StrictMath.log(Math.max(1e-30, y[r * SIZE + tokens[targets[r]]]));
                }
                return loss;
            }

            private void softmax(int at) {
                float most = Float.NEGATIVE_INFINITY;
                for (int i = at; i < at + SIZE; i++) {
                    most = Math.max(most, y[i]);
                }
                double sum = 0;
                for (int i = at; i < at + SIZE; i++) {
                    y[i] = (float) Math.exp(y[i] - most);
                    sum += y[i];
                }
                for (int i = at; i < at + SIZE; i++) {
                    y[i] *= (float) (1 / sum);
                }
            }

            /// Predicts, then leaves in `gradient` how the loss changes with each parameter.
            double learn(int[] tokens, int[] targets) {
                double loss = predict(tokens, targets);
                Arrays.fill(gradient, 0);
                Arrays.fill(errors, 0);
                for (int r = 0; r < ROWS; r++) {
                    y[r * SIZE + tokens[targets[r]]] -= 1;
                    add(gradient, BIAS, 1, y, r * SIZE, SIZE);
                }
                for (int at = 0; at < ROWS * SIZE; at += BLOCK) {
                    int r = at / BLOCK % ROWS;
                    int from = at / BLOCK / ROWS * BLOCK;
                    for (int k = 0; k < WIDTH; k++) {
                        add(gradient, OUT + k * SIZE + from, prediction[r * WIDTH + k], y, r * SIZE + from, BLOCK);
                    }
                    for (int i = from; i < from + BLOCK; i++) {
                        add(errors, r * WIDTH, y[r * SIZE + i], outTurned, i * WIDTH, WIDTH);
                    }
                }
                for (int i = 0; i < ROWS * CONTEXT; i++) {
                    int from = tokens[targets[i / CONTEXT] - CONTEXT + i % CONTEXT] * WIDTH;
                    int place = PLACES + i % CONTEXT * WIDTH;
                    addProducts(gradient, from, errors, i / CONTEXT * WIDTH, theta, place);
                    addProducts(gradient, place, errors, i / CONTEXT * WIDTH, theta, from);
                }
                return loss;
            }
        }
    }

    /// to[at…] += factor · from[offset…]: in a form that the compiler turns into vector code.
    static void add(float[] to, int at, float factor, float[] from, int offset, int count) {
        for (int j = 0; j < count; j++) {
            to[at + j] += factor * from[offset + j];
        }
    }

    /// to[at…] += a[i…] · b[j…], element by element.
    static void addProducts(float[] to, int at, float[] a, int i, float[] b, int j) {
        for (int k = 0; k < WIDTH; k++) {
            to[at + k] += a[i + k] * b[j + k];
        }
    }
}
